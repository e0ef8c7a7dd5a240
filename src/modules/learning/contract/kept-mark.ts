/** The cookie that says that lessons were kept on this device: it outlives what a browser may throw away. */
export const KEPT = 'kept';
