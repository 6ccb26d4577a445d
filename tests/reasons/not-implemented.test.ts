/** What says that it is not implemented. */
import { describe, expect, it } from "vitest";

import { describeMessage, lint } from "../support/linter.js";

const said = (answer: string): readonly string[] =>
  lint(`export const exportOrders = (req, res) => { ${answer} };`, { only: ["no-2xx-for-errors"] }).map(describeMessage);

describe("a success for what is not implemented", () => {
  it.each([
    ['res.send("NOT IMPLEMENTED: export of orders");'],
    ['res.json({ message: "CSV export is not implemented yet" });'],
    ['res.status(200).json({ error: "Not yet implemented" });'],
    ['if (req.query.format === "pdf") return res.type("text/plain").send("PDF is not currently implemented"); res.json([]);'],
  ])("%s is reported", (answer) => {
    expect(said(answer)).toEqual([expect.stringContaining("501 Not Implemented")]);
  });

  it.each([
    ['res.status(501).send("Not implemented");'],
    ['res.json({ success: true, message: "Filters are not implemented yet" });'],
    ['res.json({ pdf: "not implemented", csv: "ready" });'],
  ])("%s is not", (answer) => {
    expect(said(answer)).toEqual([]);
  });
});
