using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Kernel.Tests.Jobs;

/// <summary>The log is kept as long as the rule asks, and what is left proves itself.</summary>
public sealed class ClearLogTests
{
    [Theory, OnEachDatabase]
    public async Task What_was_kept_its_time_goes_and_the_rest_still_proves_itself(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        await RuleAsync(shop, "log.kept.days", 1095);
        var anchor = await AnchoredAsync(shop);
        shop.Pass(TimeSpan.FromDays(1095));
        Assert.Equal("没有到期的日志。", (await NightWorkTests.RunAsync(shop, ClearLog.Kind)).Said); // the last day it is kept
        await EnterAsync(shop);
        shop.Pass(TimeSpan.FromDays(1));
        Assert.StartsWith($"清除了 {anchor.Position} 条", (await NightWorkTests.RunAsync(shop, ClearLog.Kind)).Said, StringComparison.Ordinal);
        await SealAsync(shop);

        var check = await VerifyAsync(shop, (anchor.Position, anchor.Hash));
        Assert.Equal((null, anchor.Position, 0L), (check.Fault, check.Cut!.Position, check.Unsealed));
        Assert.Equal(check.Sealed - anchor.Position, await shop.District.DoAsync(db => db.Set<LogEntry>().LongCountAsync()));
        Assert.Equal("没有到期的日志。", (await NightWorkTests.RunAsync(shop, ClearLog.Kind)).Said);
        Assert.Contains("与当时记下的不同", (await VerifyAsync(shop, (anchor.Position, new('0', 64)))).Fault!, StringComparison.Ordinal);
        Assert.Contains("only ever added to", (await Assert.ThrowsAnyAsync<Exception>(() => shop.District.SqlAsync($"DELETE FROM log_entry"))).Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_rule_shorter_than_the_law_is_not_followed(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        await RuleAsync(shop, "log.kept.days", 30);
        await AnchoredAsync(shop);
        shop.Pass(TimeSpan.FromDays(184));
        Assert.Equal("没有到期的日志。", (await NightWorkTests.RunAsync(shop, ClearLog.Kind)).Said);
        shop.Pass(TimeSpan.FromDays(1));
        Assert.StartsWith("清除了", (await NightWorkTests.RunAsync(shop, ClearLog.Kind)).Said, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_cut_that_no_entry_tells_of_is_found(Database database)
    {
        await using var shop = await Workshop.OpenAsync(database);
        var anchor = await AnchoredAsync(shop);
        // As somebody would who wants the beginning gone.
        await shop.District.SqlAsync($"INSERT INTO log_cut (position, hash, day, at) SELECT position, hash, day, at FROM log_anchor");
        await shop.District.SqlAsync($"DELETE FROM log_entry WHERE id IN (SELECT entry_id FROM log_seal WHERE position <= {anchor.Position})");
        await shop.District.SqlAsync($"DELETE FROM log_seal WHERE position <= {anchor.Position}");
        await EnterAsync(shop);
        await SealAsync(shop);
        Assert.Contains("没有一条日志说它是到期清除的", (await VerifyAsync(shop)).Fault!, StringComparison.Ordinal);
    }

    private static Task RuleAsync(Workshop shop, string code, decimal days) => shop.District.DoAsync(db =>
    {
        db.Add(new RuleParameter { Code = code, Name = "日志保存", Value = days, Unit = "天", From = new(2020, 1, 1), Source = "测试", EvidenceTag = "D" });
        db.Add(StandardCatalogue.Parameters.Single(p => p.Code == "log.kept.least.days"));
        return db.SaveChangesAsync();
    });

    private static async Task<LogAnchor> AnchoredAsync(Workshop shop)
    {
        await EnterAsync(shop);
        Assert.Equal(JobState.Done, (await NightWorkTests.RunAsync(shop, AnchorLog.Kind)).State);
        return await shop.District.DoAsync(db => db.Set<LogAnchor>().SingleAsync());
    }

    private static Task EnterAsync(Workshop shop) => shop.District.EnterAsync(shop.District.Activity(shop.Here, new(2023, 2, 1)));

    private static Task<int> SealAsync(Workshop shop) => shop.District.DoAsync(db => new LogChain(db, LogDigest.Sha256).SealAsync());

    private static Task<LogCheck> VerifyAsync(Workshop shop, params IReadOnlyCollection<(long, string)> noted) =>
        shop.District.DoAsync(db => new LogChain(db, LogDigest.Sha256).VerifyAsync(noted));
}
