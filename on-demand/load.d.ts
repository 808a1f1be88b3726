/** Reads JSON that is broken, with the place of every part. */
export declare function jsonParser(): typeof import('jsonc-parser');
/** Applies patches of RFC 6902. */
export declare function jsonPatch(): typeof import('rfc6902');
/** Regular expressions in linear time. */
export declare function re2(): typeof import('re2js');
export declare function yaml(): typeof import('yaml');
