const httpStatus = require("eslint-plugin-http-status");

module.exports = [httpStatus.configs.recommended];
