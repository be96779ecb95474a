using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;
using Shiji.Reports.Texts;

namespace Shiji.Reports.Tests.Texts;

public sealed class TextTests
{
    private static Task<StaffedDistrict> OpenAsync(Database database) => StaffedDistrict.OpenAsync(database, new([.. ModuleList.Kernel.All, new ReportsModule()]), s => s.AddReports(), people: 1);

    private static Task<Kernel.Results.Outcome<ReportText>> StartAsync(StaffedDistrict d, Actor who, int at, string template = "volunteering") => d.AsAsync(who, async s =>
        await s.GetRequiredService<StartText>().DoAsync(template, await d.SeeAsync(db => db.Set<Organisation>().SingleAsync(o => o.Id == at)), District.Span("2022H1")));

    private static Task<Kernel.Results.Refusal?> SaveAsync(StaffedDistrict d, Actor who, Guid id, int basedOn, string text) => d.AsAsync(who, s =>
        s.GetRequiredService<SaveText>().DoAsync(id, basedOn, text, null, d.District.Catalogue));

    [Theory, OnEachDatabase]
    public async Task A_text_begins_as_a_copy_and_keeps_every_version(Database database)
    {
        await using var d = await OpenAsync(database);
        var text = (await StartAsync(d, d.Secretary, d.Here)).Value!;
        Assert.Null(await SaveAsync(d, d.Secretary, text.Id, 1, "# 新的\n\n手写的话，时长{{hotline.calls|超}}。"));
        var versions = await d.SeeAsync(db => db.Set<TextVersion>().Where(v => v.TextId == text.Id).OrderBy(v => v.Number).ToListAsync());
        Assert.Equal([1, 2], versions.Select(v => v.Number));
        Assert.Equal(ReadTemplates.Standard.Single(t => t.Key == "volunteering").Text, versions[0].Text);
        Assert.Contains("手写的话", versions[1].Text, StringComparison.Ordinal);
        Assert.Equal(d.Secretary.Name, versions[1].SavedBy);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_saves_after_somebody_else_is_told_who_it_was(Database database)
    {
        await using var d = await OpenAsync(database);
        var other = await d.PostAsync(d.Here, StandardRoles.Secretary);
        var text = (await StartAsync(d, d.Secretary, d.Here)).Value!;
        Assert.Null(await SaveAsync(d, other, text.Id, 1, "先存的。"));
        var refusal = await SaveAsync(d, d.Secretary, text.Id, 1, "后存的。");
        Assert.Contains(other.Name, refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("第2版", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, await d.SeeAsync(db => db.Set<TextVersion>().CountAsync(v => v.TextId == text.Id)));
    }

    [Theory, OnEachDatabase]
    public async Task What_cannot_be_written_is_not_kept(Database database)
    {
        await using var d = await OpenAsync(database);
        var text = (await StartAsync(d, d.Secretary, d.Here)).Value!;
        Assert.Null(await SaveAsync(d, d.Secretary, text.Id, 1, "写好的。"));
        Assert.Contains("没有改动", (await SaveAsync(d, d.Secretary, text.Id, 2, "写好的。"))!.Message, StringComparison.Ordinal);
        Assert.Contains("没有的指标", (await SaveAsync(d, d.Secretary, text.Id, 1, "{{no.such}}"))!.Message, StringComparison.Ordinal);
        Assert.Contains("空的", (await SaveAsync(d, d.Secretary, text.Id, 1, "  "))!.Message, StringComparison.Ordinal);
        Assert.Contains("不作考核", (await SaveAsync(d, d.Secretary, text.Id, 1, "|表 dxx.turns"))!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_text_of_another_street_is_neither_seen_nor_written(Database database)
    {
        await using var d = await OpenAsync(database);
        var text = (await StartAsync(d, d.Secretary, d.Here)).Value!;
        var stranger = await d.PostAsync(d.There, StandardRoles.Secretary);
        Assert.NotNull((await StartAsync(d, stranger, d.Here)).Refusal);
        Assert.Contains("不归您", (await SaveAsync(d, stranger, text.Id, 1, "别人的。"))!.Message, StringComparison.Ordinal);
        Assert.Equal(0, await d.AsAsync(stranger, s => s.GetRequiredService<Kernel.Data.ShijiDb>().Set<TextVersion>().CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_template_serves_its_owner_and_everything_under_it_until_it_is_retired(Database database)
    {
        await using var d = await OpenAsync(database);
        var street = await d.PostAsync(d.Street, StandardRoles.Secretary);
        var kept = (await d.AsAsync(street, s => s.GetRequiredService<KeepTemplate>().CopyAsync(ReadTemplates.Standard[0], d.Street, "街道总结"))).Value!;
        Assert.NotNull((await d.AsAsync(street, s => s.GetRequiredService<KeepTemplate>().CopyAsync(ReadTemplates.Standard[0], d.Street, "街道总结"))).Refusal);
        Assert.NotNull((await d.AsAsync(d.Secretary, s => s.GetRequiredService<KeepTemplate>().CopyAsync(ReadTemplates.Standard[0], d.Street, "越级的"))).Refusal);
        Task<bool> Usable(int at) => d.AsAsync(d.Secretary, async s => (await s.GetRequiredService<ReadTemplates>().ForAsync(at)).Any(t => t.Key == $"{kept.Id}"));
        Assert.True(await Usable(d.Here));
        Assert.False(await Usable(d.There));
        Assert.Equal(1, (await StartAsync(d, d.Secretary, d.Here, $"{kept.Id}")).Value!.TemplateNumber);
        Assert.NotNull(await d.AsAsync(d.Secretary, s => s.GetRequiredService<KeepTemplate>().SaveAsync(kept.Id, 1, "下级改上级的。", null, d.District.Catalogue)));
        Assert.Null(await d.AsAsync(street, s => s.GetRequiredService<KeepTemplate>().SaveAsync(kept.Id, 1, "新写的。", "改短", d.District.Catalogue)));
        Assert.Contains("第2版", (await d.AsAsync(street, s => s.GetRequiredService<KeepTemplate>().SaveAsync(kept.Id, 1, "又写的。", null, d.District.Catalogue)))!.Message, StringComparison.Ordinal);
        Assert.Null(await d.AsAsync(street, s => s.GetRequiredService<KeepTemplate>().RetireAsync(kept.Id, true)));
        Assert.Contains("停用", (await StartAsync(d, d.Secretary, d.Here, $"{kept.Id}")).Refusal!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_text_follows_its_template_where_it_says_nothing_of_its_own_or_is_left(Database database)
    {
        await using var d = await OpenAsync(database);
        var street = await d.PostAsync(d.Street, StandardRoles.Secretary);
        var kept = (await d.AsAsync(street, s => s.GetRequiredService<KeepTemplate>().CopyAsync(ReadTemplates.Standard[0] with { Text = "开头。\n中间。\n结尾。" }, d.Street, "街道总结"))).Value!;
        var text = (await StartAsync(d, d.Secretary, d.Here, $"{kept.Id}")).Value!;
        Assert.Equal("template", (await TakeAsync(d, d.Secretary, text.Id)).Refusal?.Field); // nothing newer
        Assert.Null(await SaveAsync(d, d.Secretary, text.Id, 1, "开头。\n手写的中间。\n结尾。"));
        Assert.Null(await d.AsAsync(street, s => s.GetRequiredService<KeepTemplate>().SaveAsync(kept.Id, 1, "新开头。\n新中间。\n结尾。\n附带一句。", null, d.District.Catalogue)));
        Assert.NotNull((await TakeAsync(d, await d.PostAsync(d.There, StandardRoles.Secretary), text.Id)).Refusal);
        Assert.Equal(["新中间。"], (await TakeAsync(d, d.Secretary, text.Id)).Value!.Missed);
        var last = await d.SeeAsync(db => db.Set<TextVersion>().Where(v => v.TextId == text.Id).OrderByDescending(v => v.Number).FirstAsync());
        Assert.Equal((3, "新开头。\n手写的中间。\n结尾。\n附带一句。", "并入“街道总结”第2版，1 段没有取用"), (last.Number, last.Text, last.Note));

        Assert.Null(await d.AsAsync(street, s => s.GetRequiredService<KeepTemplate>().SaveAsync(kept.Id, 2, "又一个开头。", null, d.District.Catalogue)));
        Assert.Null(await d.AsAsync(d.Secretary, s => s.GetRequiredService<FollowTemplate>().LeaveAsync(text.Id)));
        var left = await d.SeeAsync(db => db.Set<ReportText>().SingleAsync(t => t.Id == text.Id));
        Assert.Equal((3, 3), (left.TemplateNumber, left.Latest));
        Assert.Equal("template", (await d.AsAsync(d.Secretary, s => s.GetRequiredService<FollowTemplate>().LeaveAsync(text.Id)))?.Field);
    }

    [Theory, OnEachDatabase]
    public async Task A_template_is_seen_under_its_owner_and_above_and_by_nobody_beside(Database database)
    {
        await using var d = await OpenAsync(database);
        var (street, stranger) = (await d.PostAsync(d.Street, StandardRoles.Secretary), await d.PostAsync(d.There, StandardRoles.Secretary));
        var kept = (await d.AsAsync(street, s => s.GetRequiredService<KeepTemplate>().CopyAsync(ReadTemplates.Standard[0], d.Street, "街道总结"))).Value!;
        var seen = new List<bool>();
        foreach (var who in new[] { street, d.Secretary, await d.PostAsync(District.Root, StandardRoles.Secretary), stranger })
            seen.Add((await d.AsAsync(who, s => s.GetRequiredService<ReadTemplates>().FindAsync($"{kept.Id}"))).Ok);
        Assert.Equal([true, true, true, false], seen);
    }

    private static Task<Kernel.Results.Outcome<MergedLines>> TakeAsync(StaffedDistrict d, Actor who, Guid id) => d.AsAsync(who, s => s.GetRequiredService<FollowTemplate>().TakeAsync(id, d.District.Catalogue));
}
