import { showChecks } from "../page/checks.ts";
import { showSums } from "../page/sums.ts";
import type { Command } from "./command.ts";

export const FIND: Command = {
  id: "find", group: "view", says: "Search the moments", keys: ["/"], run: ({ finding }) => finding.focus(),
};

export const SUMS: Command = {
  id: "sums", group: "view", says: "How the time divides", keys: ["Shift+s"], menu: true, run: showSums,
};

export const CHECKS: Command = {
  id: "checks", group: "view", says: "Worth a second look", keys: ["Shift+w"], menu: true, run: showChecks,
};
