import { expect, test } from "vitest";
import { EditedWorkspace } from "./edited-workspace.test-data.ts";

test.each(Array.from({ length: 20 }, (_, index) => 100 + index))(
  "after any edits the same is said of every file as by one who never saw other texts (%i)",
  (seed) => {
    const edited = new EditedWorkspace(seed);
    for (let turn = 0; turn < 80; turn++) {
      for (let edit = 0; edit < 2; edit++) {
        edited.edit();
        edited.look();
      }
      expect(edited.said()).toEqual(edited.saidAnew());
    }
  },
);
