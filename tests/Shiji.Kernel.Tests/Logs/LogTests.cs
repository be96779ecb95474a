using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Logs;

public sealed class LogTests
{
    private static readonly DateOnly Day = new(2022, 5, 31);

    [Theory, OnEachDatabase]
    public async Task What_is_saved_is_logged_with_who_and_what_was_before_and_after(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var row = await district.EnterAsync(district.Activity(District.Root, Day, 60, "甲"));
        await district.EditAsync(row.Id, r => r.Quantity1 = 90);
        var entries = await district.DoAsync(db => db.Set<LogEntry>().Where(e => e.SubjectId == row.Id.ToString()).OrderBy(e => e.Id).ToListAsync());
        Assert.Equal([(LogAct.Created, "填报人"), (LogAct.Changed, "审核人"), (LogAct.Changed, "系统")], entries.Select(e => (e.Act, e.Who)));
        Assert.All(entries, e => Assert.Equal(("register_row", (int?)District.Root), (e.Subject, e.OrganisationId)));
        Assert.Equal(("60", "90"), (Told(entries[2].Before, "quantity1"), Told(entries[2].After, "quantity1")));
        Assert.Null(Told(entries[2].Before, "facet1")); // only what changed
        Assert.Equal("甲", Told(entries[0].After, "facet1"));
    }

    [Theory, OnEachDatabase]
    public async Task What_the_book_derives_is_not_logged_and_a_save_that_changes_nothing_neither(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var row = await district.EnterAsync(district.Activity(District.Root, Day));
        var before = await CountAsync(district);
        await district.RefreshAsync();
        await district.EditAsync(row.Id, _ => { });
        Assert.Equal(before, await CountAsync(district));
        Assert.DoesNotContain(await district.DoAsync(db => db.Set<LogEntry>().Select(e => e.Subject).Distinct().ToListAsync()), s => s is "tally" or "total" or "stale_mark" or "book" or "log_seal");
    }

    [Theory, OnEachDatabase]
    public async Task What_was_not_saved_was_not_done(Database database)
    {
        await using var district = await District.FoundAsync(database);
        var before = await CountAsync(district);
        await Assert.ThrowsAsync<OutOfScopeException>(() => district.DoAsync(db =>
        {
            db.Add(district.Activity(District.Root, Day));
            return db.SaveChangesAsync();
        }, district.At(District.Root, Permission.ReadRecords)));
        Assert.Equal(before, await CountAsync(district));
    }

    [Theory, OnEachDatabase]
    public async Task The_chain_holds_as_long_as_nothing_is_touched(Database database)
    {
        await using var district = await SealedAsync(database);
        var check = await VerifyAsync(district);
        Assert.Null(check.Fault);
        Assert.Equal((await CountAsync(district), 0), (check.Sealed, check.Unsealed));
        await district.EnterAsync(district.Activity(District.Root, Day));
        Assert.Equal(2, (await VerifyAsync(district)).Unsealed);
        await SealAsync(district);
        Assert.Null((await VerifyAsync(district, (check.Sealed, check.Head))).Fault);
    }

    [Theory, OnEachDatabase]
    public async Task The_database_itself_refuses_to_change_or_remove_what_was_logged(Database database)
    {
        await using var district = await SealedAsync(database);
        foreach (var sql in new FormattableString[]
                 {
                     $"UPDATE log_entry SET who = 'x'", $"DELETE FROM log_entry", $"UPDATE log_seal SET hash = 'x'", $"DELETE FROM log_seal",
                     $"UPDATE log_anchor SET hash = 'x'", $"DELETE FROM log_anchor",
                 })
            Assert.Contains("only ever added to", (await Assert.ThrowsAnyAsync<Exception>(() => district.SqlAsync(sql))).Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_gets_past_the_database_is_found_by_the_chain(Database database)
    {
        foreach (var (sql, words) in new (FormattableString, string)[]
                 {
                     ($"UPDATE log_entry SET who = 'x' WHERE id = (SELECT MAX(id) - 1 FROM log_entry)", "被改动过"),
                     ($"UPDATE log_entry SET after = NULL WHERE id = (SELECT MAX(id) - 1 FROM log_entry)", "被改动过"),
                     ($"UPDATE log_seal SET hash = (SELECT hash FROM log_seal WHERE position = 1) WHERE position = 3", "被改动过"),
                     ($"DELETE FROM log_entry WHERE id = (SELECT MAX(id) - 1 FROM log_entry)", "不见了"),
                     ($"DELETE FROM log_seal WHERE position = 2", "第 2 道封条不见了"),
                 })
        {
            await using var district = await SealedAsync(database);
            await UnguardAsync(district, database);
            Assert.Equal(1, await district.SqlAsync(sql));
            Assert.Contains(words, (await VerifyAsync(district)).Fault ?? "", StringComparison.Ordinal);
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_chain_cut_short_is_found_by_a_head_noted_elsewhere(Database database)
    {
        await using var district = await SealedAsync(database);
        var head = await VerifyAsync(district);
        await UnguardAsync(district, database);
        await district.SqlAsync($"DELETE FROM log_entry WHERE id = (SELECT entry_id FROM log_seal WHERE position = {head.Sealed})");
        await district.SqlAsync($"DELETE FROM log_seal WHERE position = {head.Sealed}");
        Assert.Null((await VerifyAsync(district)).Fault);
        Assert.Contains("截断", (await VerifyAsync(district, (head.Sealed, head.Head))).Fault!, StringComparison.Ordinal);
        Assert.Contains("与当时记下的不同", (await VerifyAsync(district, (2, head.Head))).Fault!, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_chain_goes_over_to_the_national_digest_and_each_link_says_which_it_is(Database database)
    {
        await using var district = await SealedAsync(database);
        await district.EnterAsync(district.Activity(District.Root, Day));
        await district.DoAsync(db => new LogChain(db, LogDigest.Sm3).SealAsync());
        Assert.Equal(["SHA-256", "SM3"], await district.DoAsync(db => db.Set<LogSeal>().Select(s => s.Digest).Distinct().OrderBy(d => d).ToListAsync()));
        var check = await VerifyAsync(district);
        Assert.Equal((null, 0), (check.Fault, check.Unsealed));
        await UnguardAsync(district, database);
        await district.SqlAsync($"UPDATE log_seal SET digest = 'SHA-256' WHERE position = {check.Sealed}");
        Assert.Contains("被改动过", (await VerifyAsync(district)).Fault!, StringComparison.Ordinal);
    }

    private static async Task<District> SealedAsync(Database database)
    {
        var district = await District.FoundAsync(database);
        await district.EnterAsync(district.Activity(District.Root, Day, 60, "甲"));
        await SealAsync(district);
        await district.DoAsync(db =>
        {
            db.Add(new LogAnchor { Position = 1, Hash = "1", Day = Day, At = district.Clock.UtcNow });
            return db.SaveChangesAsync();
        });
        return district;
    }

    private static Task<int> SealAsync(District district) => district.DoAsync(db => new LogChain(db, LogDigest.Sha256).SealAsync());

    private static Task<LogCheck> VerifyAsync(District district, (long, string)? noted = null) => district.DoAsync(db => new LogChain(db, LogDigest.Sha256).VerifyAsync(noted is { } head ? [head] : null));

    private static Task<long> CountAsync(District district) => district.DoAsync(db => db.Set<LogEntry>().LongCountAsync());

    /// <summary>As somebody with the database's own password could.</summary>
    private static async Task UnguardAsync(District district, Database database)
    {
        FormattableString[] drops = database == Database.Sqlite
            ? [$"DROP TRIGGER log_entry_change", $"DROP TRIGGER log_entry_uncut", $"DROP TRIGGER log_seal_change", $"DROP TRIGGER log_seal_uncut"]
            : [$"DROP TRIGGER log_only_added ON log_entry", $"DROP TRIGGER log_only_added ON log_seal", $"DROP TRIGGER log_uncut ON log_entry", $"DROP TRIGGER log_uncut ON log_seal"];
        foreach (var drop in drops) await district.SqlAsync(drop);
    }

    private static string? Told(string? json, string field) =>
        json is not null && JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!.TryGetValue(field, out var value) ? value.ToString() : null;
}
