using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests;

/// <summary>A cadre begins a text, edits a part of it without script, and sees its versions beside each other.</summary>
public sealed class TextPageTests(ServedDistrict district)
{
    [Fact]
    public async Task A_text_is_begun_edited_previewed_and_compared()
    {
        var secretary = district.Secretary;
        var started = await secretary.FillAsync("/texts?period=2022H1", "start", ("template", "work-summary"));
        Assert.Equal(302, started.Status);
        var text = new Uri(district.Address, started.Response.Headers.Location!).AbsolutePath;
        Assert.Equal(200, (await secretary.GetAsync(text)).Status);
        var edit = $"{text}/edit?part=0";
        var blocks = (await secretary.GetAsync(edit)).Document.QuerySelectorAll("textarea[name=block]").Select(b => b.TextContent).ToList();
        Assert.DoesNotContain(blocks, b => b.Contains("{{vol.", StringComparison.Ordinal)); // names, not keys

        var found = await secretary.FillAsync(edit, "edit", ("based", "1"), ("block", "到场▲。"), ("seek", "志愿服务总时长"), ("do", "seek"));
        Assert.Contains(found.Document.QuerySelectorAll("button[name=do]"), b => b.GetAttribute("value") == "put|志愿服务总时长");
        var put = await secretary.FillAsync(edit, "edit", ("based", "1"), ("block", "到场▲。"), ("do", "put|志愿服务总时长"));
        Assert.Equal("到场{{志愿服务总时长}}。", put.Document.QuerySelector("textarea[name=block]")!.TextContent);
        Assert.NotNull(put.Document.QuerySelector(".doc-text a.cite"));

        var wrong = await secretary.FillAsync(edit, "edit", ("based", "1"), ("block", "共{{志愿时长}}。"), ("do", "save"));
        Assert.Equal(422, wrong.Status);
        Assert.Contains("志愿服务总时长", wrong.Text, StringComparison.Ordinal);
        Assert.Equal("共{{志愿时长}}。", wrong.Document.QuerySelector("textarea[name=block]")!.TextContent); // nothing typed is lost

        Assert.Equal(302, (await secretary.FillAsync(edit, "edit", ("based", "1"), ("block", "同需求的锲合度提高。"), ("do", "save"))).Status);
        Assert.Contains("契合度", (await secretary.GetAsync(text)).Document.QuerySelector("#proof")!.TextContent, StringComparison.Ordinal);
        var late = await secretary.FillAsync(edit, "edit", ("based", "1"), ("block", "后写的。"), ("do", "save"));
        Assert.Equal(422, late.Status);
        Assert.Contains("存了第2版", late.Text, StringComparison.Ordinal);
        Assert.Contains("锲合度", (await secretary.GetAsync($"{text}/compare?from=1&to=2")).Document.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(200, (await secretary.GetAsync($"{text}.docx")).Status);
    }

    [Fact]
    public async Task A_template_is_copied_changed_and_retired()
    {
        var secretary = district.Secretary;
        var copied = await secretary.FillAsync("/templates/bulletin?period=2022H1", "copy", ("name", "本区通报"));
        Assert.Equal(302, copied.Status);
        var template = new Uri(district.Address, copied.Response.Headers.Location!).AbsolutePath;
        Assert.Equal(302, (await secretary.FillAsync($"{template}/edit?part=0&period=2022H1", "edit", ("based", "1"), ("block", "@ 通报\n新的开头。"), ("do", "save"))).Status);
        Assert.Contains("新的开头", (await secretary.GetAsync($"{template}?period=2022H1")).Text, StringComparison.Ordinal);
        using var street = await Visitor.SignInAsync(district.Address, Users.Street);
        Assert.Contains("本区通报", (await street.GetAsync("/templates")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await street.GetAsync(template)).Document.QuerySelectorAll("a"), a => a.TextContent == "修改模板");
        Assert.Equal(302, (await secretary.FillAsync($"{template}?period=2022H1", "turn")).Status);
        Assert.Contains("停用", (await street.GetAsync("/templates")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_part_is_opened_only_once_this_one_is_kept()
    {
        var edit = $"/texts/{SmallReports.Thing}/edit?part=1";
        var secretary = district.Secretary;
        var based = (await secretary.GetAsync(edit)).Document.QuerySelector("input[name=based]")!.GetAttribute("value")!;
        (string, string)[] same = [.. (await secretary.GetAsync(edit)).Document.QuerySelectorAll("textarea[name=block]").Select(b => ("block", b.TextContent))];
        var gone = await secretary.FillAsync(edit, "edit", [("based", based), .. same, ("do", "part-0")]);
        Assert.Equal(302, gone.Status);
        Assert.Contains("part=0", gone.Response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var kept = await secretary.FillAsync(edit, "edit", [("based", based), .. same[..^1], ("block", "还没存的话。"), ("do", "part-0")]);
        Assert.Equal(422, kept.Status);
        Assert.Equal("还没存的话。", kept.Document.QuerySelectorAll("textarea[name=block]")[^1].TextContent);
        Assert.Equal("seek", kept.Document.QuerySelector("main button")!.GetAttribute("value")); // what Enter presses
    }

    [Fact]
    public async Task A_text_takes_over_what_is_new_in_its_template()
    {
        var secretary = district.Secretary;
        var copied = await secretary.FillAsync($"/templates/{SmallReports.Thing}?period=2022H1", "copy", ("name", "又一份小结"));
        var template = new Uri(district.Address, copied.Response.Headers.Location!).AbsolutePath;
        var started = await secretary.FillAsync("/texts?period=2022H1", "start", ("template", template.Split('/')[^1]));
        var text = new Uri(district.Address, started.Response.Headers.Location!).AbsolutePath;
        Assert.DoesNotContain("模板有新的一版", (await secretary.GetAsync(text)).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await secretary.FillAsync($"{template}/edit?part=1&period=2022H1", "edit", ("based", "1"), ("block", "# 志愿服务"), ("block", "新的说法。"), ("do", "save"))).Status);
        Assert.Contains("模板有新的一版", (await secretary.GetAsync(text)).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await secretary.FillAsync(text, "follow", ("do", "take"))).Status);
        var taken = await secretary.GetAsync(text);
        Assert.Contains("新的说法。", taken.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("模板有新的一版", taken.Text, StringComparison.Ordinal);
        Assert.Contains("到场", (await secretary.GetAsync($"{template}?version=1&period=2022H1")).Text, StringComparison.Ordinal);
        Assert.Contains("新的说法。", (await secretary.GetAsync($"{template}/compare?period=2022H1")).Document.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(404, (await secretary.GetAsync($"{template}?version=9")).Status);
    }
}
