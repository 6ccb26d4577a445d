import httpStatus from "eslint-plugin-http-status";

export const name: string = httpStatus.meta.name;
