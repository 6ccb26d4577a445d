import * as parser from "@typescript-eslint/parser";
import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/** The one rule tester: TypeScript, and files in which no version of a framework is known. */
export const ruleTester = new RuleTester({ languageOptions: { parser } });
