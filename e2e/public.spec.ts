import { aged, follows, large, painPointsLike, photo, post, reopens, slip, sound } from "./support/door";
import { expect, test } from "./support/fixtures";
import { state, take } from "./support/issue-page";
import { axe } from "./support/page-checks";

const phone = "13905661234";

test("somebody tells with a picture, keeps the slip, follows, and says “not solved”: an inspector reopens", async ({
  page,
  as,
  server,
}, info) => {
  test.setTimeout(150_000);
  const words = `${info.project.name}：开饭店办证，窗口让我跑了三趟，电话${phone}。`;
  await page.goto("/");
  await sound(page);
  await page.getByRole("main").getByRole("link", { name: "我要说" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "我要说" })).toBeVisible();
  await sound(page);
  await page.getByLabel("哪里不顺？").fill(words);
  await page.getByLabel("办的是什么事？").fill("开饭店");
  await page.getByText("开办餐饮店“一件事”").click();
  await page.getByLabel("在哪个单位、哪个大厅？").selectOption({ label: "池州市市场监督管理局" });
  await page.getByLabel("照片").setInputFiles([await photo()]);
  await page.getByLabel("姓名").fill("王小明");
  await page.getByLabel("电话").fill("打我手机");
  await page.getByRole("button", { name: "提交" }).click();

  // Something to mend: nothing is lost, the picture neither.
  await expect(page.getByRole("main").getByRole("alert")).toContainText("您写的都还在");
  await sound(page);
  await expect(page.getByLabel("哪里不顺？")).toHaveValue(words);
  await expect(page.getByRole("radio", { name: "开办餐饮店“一件事”" })).toBeChecked();
  await expect(page.getByText("第 1 张已收到").first()).toBeVisible();
  await page.getByLabel("电话").fill(phone);
  await page.getByRole("button", { name: "提交" }).click();

  const told = await slip(page);
  await sound(page);
  await expect(page.getByRole("img", { name: new RegExp(`/follow\\?number=${told.number}$`) })).toBeVisible();
  await expect(page.getByRole("button", { name: "打印回执" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("局长陪您办 · 回执")).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });

  const [kept] = await painPointsLike(words.slice(0, 12));
  expect(kept).toMatchObject({ number: told.number, unit: "SGJ", taskCode: "C-003", quarantined: false });

  await follows(page, told);
  await sound(page);
  await expect(page.getByRole("main")).toContainText("〔电话号码〕");
  expect(await page.content()).not.toMatch(new RegExp(`${phone}|王小明`));

  const inspector = await as("inspector");
  await inspector.goto(`/pain-points/${kept?.id}`);
  await expect(
    inspector
      .getByRole("img")
      .or(inspector.getByRole("link", { name: /图片/ }))
      .first(),
  ).toBeVisible();
  await take(inspector, "受理");
  await take(inspector, "答复办结", (form) => form.getByLabel("写给群众的话").fill("材料清单已经改好。"));
  await expect(state(inspector)).toContainText("已答复");

  await page.reload();
  await expect(page.getByRole("list", { name: "办到哪一步" })).toContainText("材料清单已经改好。");
  await page.getByRole("radio", { name: "没有解决" }).check();
  await page.getByRole("radio", { name: "非常不满意" }).check();
  await page.getByLabel("还想说什么").fill("还是要跑三趟。");
  await sound(page);
  await page.getByRole("button", { name: "提交评价" }).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText("已经收到您的评价");
  await expect(page.getByRole("region", { name: "您的评价" })).toContainText("还是要跑三趟。");
  await sound(page);

  await reopens(inspector, page, told, "开饭店办证");
  await sound(page);
  expect(server.log()).not.toContain(phone);
});

test("a wrong number and a wrong code get one and the same answer", async ({ page }) => {
  const answers: string[] = [];
  for (const number of ["SQ-2023-0001", "SQ-1999-9999", "<script>"]) {
    await page.goto("/follow");
    await page.getByLabel("编号").fill(number);
    await page.getByLabel("查询码").fill("AAAA-BBBB-CCCC");
    await page.getByRole("button", { name: "查询" }).click();
    await expect(page.getByLabel("编号")).toHaveValue(number);
    answers.push((await page.getByRole("main").getByRole("alert").textContent()) ?? "");
  }
  expect(new Set(answers).size).toBe(1);
  await sound(page);
  await page.goto("/follow/it");
  await expect(page).toHaveURL(/\/follow\?over=1$/);
});

test("a robot gets no further than quarantine, on either door", async ({ request }, info) => {
  const text = (nth: number) => `${info.project.name}机器人第${nth}条，乱写的内容。`;
  const reasons = async (nth: number) => (await painPointsLike(text(nth))).map((row) => row.quarantineReason);
  const fake = Buffer.from(JSON.stringify({ challenge: { parameters: {} }, solution: { counter: 1 } })).toString(
    "base64",
  );

  expect(await post(request, { text: text(1), token: await aged(1) })).toMatchObject({ status: 303, to: "/tell#top" });
  expect(await reasons(1)).toEqual([]); // too fast
  expect(await post(request, { text: text(2), token: "1.x.y" })).toMatchObject({ to: "/tell#top" });
  expect(await reasons(2)).toEqual([]); // no token of ours
  expect(await post(request, { text: text(3), token: await aged(20) })).toMatchObject({ to: "/tell/done" });
  expect(await reasons(3)).toEqual(["withoutScript"]);
  expect(await post(request, { text: text(4), token: await aged(20), altcha: fake })).toMatchObject({
    to: "/tell/done",
  });
  expect(await reasons(4)).toEqual(["suspicious"]);
  const token = await aged(30);
  await post(request, { text: text(5), token });
  await post(request, { text: text(6), token });
  expect(await reasons(6)).toEqual([]); // a token counts once
  expect((await request.get(`/api/public/challenge?token=${token}x`)).status()).toBe(404);
});

test("whatever is sent comes back as it went in, or with a clear word", async ({ page, request, allow }, info) => {
  allow(/4\d\d/);
  const odd = `${info.project.name}<script>alert(1)</script>=1+1😭𠮷野家\u202eabc\u202c\u200f`;
  await page.goto("/tell");
  await page.getByLabel("哪里不顺？").fill(`${odd}${"难".repeat(10_000 - odd.length)}`);
  await page.getByRole("button", { name: "提交" }).click();
  await follows(page, await slip(page));
  const said = await page.getByRole("region", { name: "您说的" }).locator("bdi").textContent();
  expect(said).toBe(`${odd}${"难".repeat(10_000 - odd.length)}`);
  await sound(page);

  // A broken picture, beside a good one.
  await page.goto("/tell");
  await page.getByLabel("哪里不顺？").fill("照片传不上去。");
  const broken = { name: "坏.jpg", mimeType: "image/jpeg", buffer: (await photo()).buffer.subarray(0, 300) };
  await page.getByLabel("照片").setInputFiles([await photo(), broken]);
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.getByRole("main")).toContainText("有一个文件不是照片");
  await expect(page.getByText("第 1 张已收到").first()).toBeVisible();
  await sound(page);
  await page.getByRole("button", { name: "去掉" }).click();
  await expect(page.getByText("第 1 张已收到")).toHaveCount(0);

  // Eleven megabytes go through; no form at all, too much, foreign pages do not.
  const big = await post(request, { text: "长".repeat(20_000), token: await aged(20) });
  expect(big).toMatchObject({ status: 303, to: "/tell#top" });
  const large = { name: "a.bin", mimeType: "image/jpeg", buffer: Buffer.alloc(11 * 1024 * 1024, 1) };
  const eleven = await request.post("/api/public/tell", {
    multipart: { text: "十一兆。", token: await aged(20), pictures: large },
    maxRedirects: 0,
  });
  expect(eleven.headers().location).toBe("/tell#top");
  for (const [headers, data, status] of [
    [{ "content-type": "application/json" }, "{}", 400],
    [{ "content-type": "multipart/form-data" }, "--x", 400],
    [{ "content-type": "multipart/form-data; boundary=x" }, "--x\r\nbroken", 400],
    [{ "sec-fetch-site": "cross-site" }, "text=x", 403],
  ] as const) {
    const answer = await request.post("/api/public/tell", { headers, data, maxRedirects: 0 });
    expect(answer.status()).toBe(status);
    expect(await answer.text()).toContain("<h1>");
  }
});

test("every public page is there in both languages, sound, and says where the other is", async ({ page }) => {
  for (const path of ["/", "/tell", "/follow", "/progress", "/progress?state=solved"]) {
    for (const prefix of ["", "/en"]) {
      await page.goto(prefix && path === "/" ? prefix : prefix + path);
      await expect(page.locator("html")).toHaveAttribute("lang", prefix ? "en-GB" : "zh-CN");
      await expect(page.locator('link[rel=alternate][hreflang="en-GB"]')).toHaveCount(1);
      await sound(page);
      await large(page);
      if (prefix) expect(await page.locator("main h1").textContent()).not.toMatch(/\p{Script=Han}/u);
    }
  }
  await page.goto("/en/tell");
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/tell$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});

test("in English, from telling to the verdict", async ({ page }, info) => {
  await page.goto("/en/tell");
  await page.getByLabel("What went wrong?").fill(`${info.project.name}: the clerk sent me home three times.`);
  await page.getByLabel("Which service was it?").fill("opening a restaurant");
  await page.getByText("Opening a restaurant").click();
  await page.getByRole("button", { name: "Send" }).click();
  const told = await slip(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Received, thank you");
  await axe(page);
  await follows(page, told, "/en");
  await expect(page).toHaveURL(/\/en\/follow\/it$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Progress of ${told.number}`);
  await sound(page);
});

test("without scripts the same way is open, a look later", async ({ browser, server, as }, info) => {
  test.setTimeout(120_000);
  const { viewport } = info.project.use;
  const context = await browser.newContext({ baseURL: server.url, viewport, javaScriptEnabled: false });
  const page = await context.newPage();
  const words = `${info.project.name}不用脚本：驾照换证跑了两趟。`;
  await page.goto("/tell");
  await page.getByLabel("哪里不顺？").fill(words);
  await page.getByLabel("办的是什么事？").fill("驾照");
  await page.getByRole("button", { name: "找一找" }).click();
  await expect(page.getByLabel("哪里不顺？")).toHaveValue(words);
  await page.getByRole("radio", { name: "机动车驾驶证期满换证" }).check();
  await page.getByLabel("照片").setInputFiles([await photo()]);
  await page.getByRole("button", { name: "提交" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("提交得太快了");
  await expect(page.getByLabel("哪里不顺？")).toHaveValue(words);
  await expect(page.getByText("第 1 张已收到").first()).toBeVisible();
  await page.waitForTimeout(10_000);
  await page.getByRole("button", { name: "提交" }).click();
  const told = await slip(page);
  await expect(page.getByText("浏览器菜单里的“打印”")).toBeVisible();

  const [kept] = await painPointsLike(words);
  expect(kept).toMatchObject({ number: told.number, taskCode: "D-034", quarantineReason: "withoutScript" });
  const inspector = await as("inspector");
  await inspector.goto(`/pain-points/${kept?.id}`);
  await take(inspector, "甄别放行");
  await take(inspector, "受理");
  await take(inspector, "答复办结", (form) => form.getByLabel("写给群众的话").fill("窗口已经说清。"));
  await expect(state(inspector)).toContainText("已答复");

  await follows(page, told);
  await expect(page.getByRole("main")).toContainText("窗口已经说清。");
  // Sent without a choice, as an old browser may: what was chosen and typed stays.
  await page.request.post("/api/public/verdict", { form: { level: "poor", text: "还要再跑一趟。" } });
  await page.goto("/follow/it?problem=invalid");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("您填的都还在");
  await expect(page.getByLabel("还想说什么")).toHaveValue("还要再跑一趟。");
  await expect(page.getByRole("radio", { name: "不满意", exact: true })).toBeChecked();
  await expect(page.getByRole("group", { name: "问题解决了吗？" })).toContainText("请选一项。");
  await page.getByRole("radio", { name: "没有解决" }).check();
  await page.getByRole("button", { name: "提交评价" }).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText("已经收到您的评价");
  await expect(page.getByRole("region", { name: "您的评价" })).toContainText("还要再跑一趟。");
  await reopens(inspector, page, told, "驾照换证跑了两趟");
  await context.close();
});
