import { expect, test } from "vitest";
import { EditedWorkspace } from "./edited-workspace.test-data.ts";

test.each([1, 2])("after any edits the same is said of every file as by one who never saw other texts (%i)", (seed) => {
  const edited = new EditedWorkspace(seed);
  for (let turn = 0; turn < 30; turn++) {
    for (let edit = 0; edit < 3; edit++) {
      edited.edit();
      edited.look();
    }
    expect(edited.said()).toEqual(edited.saidAnew());
  }
});
