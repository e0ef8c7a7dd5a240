/** A printed agreement as a download, under a neutral name (U06). */
export function pdfAnswer({ bytes, version }: { readonly bytes: Uint8Array; readonly version: string }): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="document-${version}.pdf"`,
      'cache-control': 'private, no-store',
    },
  });
}
