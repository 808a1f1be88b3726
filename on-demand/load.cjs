// The same for CommonJS.
exports.jsonParser = () => require('jsonc-parser');
exports.jsonPatch = () => require('rfc6902');
exports.re2 = () => require('re2js');
exports.yaml = () => require('yaml');
