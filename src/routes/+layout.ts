/** Pages are HTML first: no script unless a page asks for it. */
export const csr = false;
