import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeWithEditor, type Editor } from "../frame/editor.ts";
import { openEditorPage, type EditorPage } from "../frame/editor-page.ts";

const logins = "logins.tocsin";
/** Lines of it, from 1. */
const lines = { guessed: 17, expected: 28, admin: 40 };

/** An administrator who signs in, but from a network of our own. */
const event = {
  "@timestamp": "2026-10-06T08:03:20Z",
  event: { category: "authentication", action: "sign-in", outcome: "success" },
  source: { ip: "10.2.3.4" },
  user: { name: "admin" },
};

describeWithEditor("what a person sees in VS Code", (editor) => {
  test("a mistake that is typed gets a squiggle, and its fix mends it", () =>
    inPage(editor(), async ({ open, press, type, see, picture, page }) => {
      await open(logins, lines.admin, 200);
      await press("Control+b");
      await type(' and user.nmae is "root"');
      await press("Escape");
      await see(".squiggly-error");
      await seeProblem(page, "user.nmae");
      await picture("mistake");
      await press("Escape");
      await press("Control+.");
      await see(".action-widget .monaco-list-row", "user.name");
      await picture("fix");
      await press("Enter");
      await page.locator(".squiggly-error").first().waitFor({ state: "detached" });
      await see(".view-line", /user.name.is."root"/);
    }));

  test("fields are completed from the schema of the source", () =>
    inPage(editor(), async ({ open, press, type, see, picture }) => {
      await open(logins, lines.admin, 200);
      await press("Control+b");
      await type(" and source.geo.");
      await see(".suggest-widget .monaco-list-row", "source.geo.country_iso_code");
      await picture("completion");
    }));

  test("tests run in the explorer, and a failure shows the difference", () =>
    inPage(editor(), async ({ open, press, type, see, command, picture }) => {
      await open(logins, lines.expected, 200);
      await press("Shift+Control+ArrowLeft");
      await type("low");
      await command("Testing: Focus on Test Explorer View");
      await see(".test-explorer .monaco-list-row", "logins.tocsin");
      await command("Test: Run All Tests");
      await see(".test-explorer [aria-label*='(Failed)']");
      await picture("tests");
    }));

  test("coverage stands on the text of the rule", () =>
    inPage(editor(), async ({ open, press, see, command, picture }) => {
      await open(logins, lines.guessed);
      await press("Control+b");
      await command("Test: Run All Tests with Coverage");
      await see(".coverage-deco-gutter");
      await command("Test: Toggle Inline Coverage");
      const condition = await see(".view-line", "from_outside(source.ip)");
      await condition.locator("span", { hasText: "failure" }).last().hover();
      await see(".monaco-hover-content");
      await picture("coverage");
    }));

  test("an event beside a rule shows which clause held and which did not", () =>
    inPage(editor(), async ({ open, press, see, command, choose, picture, page }) => {
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(JSON.stringify(event))})`);
      await open(logins, lines.admin);
      await press("Control+b");
      await command("Tocsin: Why (Not)");
      await choose("The event of the clipboard");
      await see(".view-line", /✓.*event.outcome/);
      await see(".view-line", /✗.*from_outside/);
      await see(".codelens-decoration", /does not fire/i);
      await picture("why-not");
    }));

  test("a test is shown on a timeline", () =>
    inPage(editor(), async ({ open, press, command, webview, picture }) => {
      await open(logins, lines.expected);
      await press("Control+b");
      await command("Tocsin: Show a Test on a Timeline");
      const frame = await webview("svg.timeline circle");
      expect(await frame.locator(".flag").count()).toBe(1);
      await picture("preview");
    }));

  test("a source is renamed in every file that uses it", () =>
    inPage(editor(), async ({ open, press, see, picture }) => {
      await open("accounts.tocsin", 2, 7);
      await press("F2");
      await (await see(".rename-box input")).fill("sign_ins");
      await picture("rename");
      await press("Enter");
      await see(".view-line", /use.sign_ins/);
      await open(logins);
      await see(".view-line", /source.sign_ins/);
    }));

  test("a hunt lists its alerts, and each opens its event", () =>
    inPage(editor(), async ({ page, open, see, choose, webview, picture }) => {
      await open(logins);
      const folder = await see(".explorer-folders-view .monaco-list-row", "events");
      await folder.click({ button: "right" });
      const entry = page.locator(".monaco-menu .action-label", { hasText: "Hunt Through a File or a Folder" });
      await entry.waitFor();
      // A menu takes no click in the moment in which it opens.
      await page.waitForTimeout(500);
      await entry.click();
      await choose("The rules of this file");
      const frame = await webview("tr.alert");
      await frame.locator(".status", { hasText: "Done: 2 alerts" }).waitFor();
      await picture("hunt");
      await frame.locator("tr.alert button.link").first().click();
      await see(".tab.active", "logins.ndjson");
    }));
});

async function inPage(editor: Editor, act: (page: EditorPage) => Promise<void>): Promise<void> {
  const page = await openEditorPage(editor);
  try {
    await act(page);
  } catch (error) {
    const picture = join(mkdtempSync(join(tmpdir(), "tocsin-flow-")), "failed.png");
    await page.page.screenshot({ path: picture });
    throw new Error(`The flow stopped; what was on the screen: ${picture}`, { cause: error });
  } finally {
    await page.close();
  }
}

/** Goes to the next problem until it is the one meant: a half of what is typed may be marked for a moment. */
async function seeProblem(page: EditorPage["page"], text: string): Promise<void> {
  const shown = page.locator(".zone-widget", { hasText: text }).first();
  for (let turn = 0; turn < 20 && !(await shown.isVisible()); turn++) {
    await page.keyboard.press("F8");
    await shown.waitFor({ state: "visible", timeout: 1000 }).catch(() => undefined);
  }
  await shown.waitFor({ state: "visible" });
}
