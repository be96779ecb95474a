using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Notices;
using Shiji.Kernel.People;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Jobs;

/// <summary>Whoever must do something is told, once, and nobody reads what another was told.</summary>
public sealed class NoticeTests
{
    [Theory, OnEachDatabase]
    public async Task Rows_that_wait_too_long_are_told_to_whoever_reviews_above_once_a_week(Database database)
    {
        await using var shop = await OpenAsync(database);
        var above = await shop.PostAsync(District.Root, StandardRoles.Secretary, "区书记");
        var row = shop.District.Activity(shop.Here, new(2023, 2, 1));
        Assert.Null(await shop.AsAsync(shop.Secretary, s => s.GetRequiredService<SubmitRow>().DoAsync(row)));
        Assert.Equal("新发 0 条提醒，清理 0 条旧的。", await RemindAsync(shop));
        shop.Pass(TimeSpan.FromDays(4));
        await RemindAsync(shop);
        await RemindAsync(shop);
        var told = Assert.Single(await ListAsync(shop, above));
        Assert.Contains("有 1 行等了 3 天以上没有审核", told.Text, StringComparison.Ordinal);
        Assert.Empty(await ListAsync(shop, shop.Secretary)); // who wrote it does not review it
        shop.Pass(TimeSpan.FromDays(7));
        await RemindAsync(shop);
        Assert.Equal(2, (await ListAsync(shop, above)).Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_post_that_ends_is_told_to_whoever_holds_it_and_nobody_marks_anothers_notice(Database database)
    {
        await using var shop = await OpenAsync(database);
        var (mine, other) = (await shop.PostAsync(shop.Here, "officer", "干事"), await shop.PostAsync(shop.There, "officer", "别处干事"));
        var today = shop.District.Clock.Today;
        var end = (DateOnly?)today.AddDays(30);
        await shop.District.DoAsync(db => db.Set<Post>().Where(p => p.AccountId == mine.AccountId).ExecuteUpdateAsync(s => s.SetProperty(p => p.Until, end)));
        await RemindAsync(shop);
        var told = Assert.Single(await ListAsync(shop, mine));
        Assert.Contains($"{end:yyyy-MM-dd} 为止", told.Text, StringComparison.Ordinal);
        Assert.Equal(1, await shop.AsAsync(mine, s => s.GetRequiredService<ReadNotices>().UnreadAsync()));

        Assert.Empty(await ListAsync(shop, other));
        Assert.Equal(0, await shop.AsAsync(other, s => s.GetRequiredService<ReadNotices>().MarkAsync(told.Id)));
        Assert.Equal(0, await shop.AsAsync(other, s => s.GetRequiredService<ReadNotices>().MarkAsync(null)));
        Assert.Equal(1, await shop.AsAsync(mine, s => s.GetRequiredService<ReadNotices>().MarkAsync(told.Id)));
        Assert.Equal(0, await shop.AsAsync(mine, s => s.GetRequiredService<ReadNotices>().UnreadAsync()));

        shop.Pass(TimeSpan.FromDays(181));
        Assert.EndsWith("清理 1 条旧的。", await RemindAsync(shop), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task The_nearest_that_may_do_it_are_found_at_the_unit_or_above_and_only_while_in_post(Database database)
    {
        await using var shop = await OpenAsync(database);
        Task<IReadOnlyList<Guid>> NearestAsync(bool above = false) => shop.AsAsync(Actor.System, async s => (await s.GetRequiredService<Holders>().NearestAsync([shop.Here], Permission.ReviewRecords, above))[shop.Here]);
        Assert.Equal([shop.Secretary.AccountId!.Value], await NearestAsync());
        Assert.Empty(await NearestAsync(above: true));
        var above = await shop.PostAsync(District.Root, StandardRoles.Secretary);
        Assert.Equal([above.AccountId!.Value], await NearestAsync(above: true));
        var today = (DateOnly?)shop.District.Clock.Today;
        await shop.District.DoAsync(db => db.Set<Post>().Where(p => p.OrganisationId == shop.Here).ExecuteUpdateAsync(s => s.SetProperty(p => p.Until, today)));
        Assert.Equal([above.AccountId!.Value], await NearestAsync());
    }

    [Theory, OnEachDatabase]
    public async Task More_than_a_night_may_forget_is_left_to_somebody_and_told_to_the_system_administrator(Database database)
    {
        await using var shop = await OpenAsync(database);
        var keeper = await shop.PostAsync(District.Root, StandardRoles.SystemAdmin);
        await shop.District.DoAsync(async db =>
        {
            await StandardPeople.InstallAsync(db);
            db.AddRange(StandardCatalogue.Parameters.Where(p => p.Code.StartsWith("retention.", StringComparison.Ordinal)).Select(p => p.Code == "retention.night.most" ? new() { Code = p.Code, Name = p.Name, Value = 1, Unit = p.Unit, From = p.From, Source = p.Source, EvidenceTag = p.EvidenceTag } : p));
            db.AddRange(Enumerable.Range(1, 2).Select(i => new Person { Id = i, Name = $"林知{i}", OrganisationId = shop.Here, RegisteredOn = shop.District.Clock.Today }));
            return await db.SaveChangesAsync();
        });
        shop.Pass(TimeSpan.FromDays(3651));
        var job = await NightWorkTests.RunAsync(shop, ForgetNightly.Kind);
        Assert.Equal(JobState.Failed, job.State);
        Assert.Contains("一件也没有清除", job.Said!, StringComparison.Ordinal);
        await RemindAsync(shop);
        Assert.Contains("没有办成", Assert.Single(await ListAsync(shop, keeper)).Text, StringComparison.Ordinal);

        await shop.District.DoAsync(db => db.Set<Person>().Where(p => p.Id == 2).ExecuteDeleteAsync());
        Assert.Equal(JobState.Done, (await NightWorkTests.RunAsync(shop, ForgetNightly.Kind)).State);
        Assert.Equal(ErasePerson.Nobody, await shop.District.DoAsync(db => db.Set<Person>().Select(p => p.Name).SingleAsync()));
    }

    private static async Task<Workshop> OpenAsync(Database database)
    {
        var shop = await Workshop.OpenAsync(database);
        await shop.District.DoAsync(db =>
        {
            db.AddRange(StandardCatalogue.Parameters.Where(p => p.Code.StartsWith("notice.", StringComparison.Ordinal)));
            return db.SaveChangesAsync();
        });
        return shop;
    }

    private static async Task<string> RemindAsync(Workshop shop) => (await NightWorkTests.RunAsync(shop, Remind.Kind)).Said!;

    private static Task<List<Notice>> ListAsync(Workshop shop, Actor who) => shop.AsAsync(who, s => s.GetRequiredService<ReadNotices>().ListAsync(10));
}
