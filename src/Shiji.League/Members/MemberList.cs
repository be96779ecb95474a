using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;

namespace Shiji.League;

/// <summary>团员清单 — what the roll is asked by its address; the page and its export ask the same.</summary>
internal sealed record MemberList(string? Text, string? State, string? Identity, string? Unit)
{
    public const string InParty = "party";
    public const string Floating = "floating";

    private const int Batch = 1000;

    public static MemberList Read(IQueryCollection query) => new(query["text"].ToString().Trim(), query["state"].ToString(), query["identity"].ToString(), query["unit"].ToString().Trim());

    public async Task<List<MemberLine>> TakeAsync(ShijiDb db, int after, int most, CancellationToken cancel) =>
        await MemberLine.OfAsync(db, await Of(db).Where(m => m.Id > after).OrderBy(m => m.Id).Take(most).ToListAsync(cancel), cancel);

    public async IAsyncEnumerable<MemberLine> AllAsync(ShijiDb db, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var after = 0;
        while (await TakeAsync(db, after, Batch, cancel) is { Count: > 0 } batch)
        {
            foreach (var line in batch) yield return line;
            after = batch[^1].Member.Id;
        }
    }

    /// <summary>What may be repeated: a name that was looked for may not.</summary>
    public IEnumerable<(string Name, string Value)> Words()
    {
        if (!string.IsNullOrEmpty(Text)) yield return ("查找", "按姓名或编号");
        yield return ("状态", Asked.Word());
        if (Identity == InParty) yield return ("身份", MemberWords.PartyMember);
        if (Identity == Floating) yield return ("身份", "流动团员");
        if (!string.IsNullOrEmpty(Unit)) yield return ("支部", Unit);
    }

    /// <summary>Those on a roll, where nothing else is asked for.</summary>
    private MemberState Asked => Enum.TryParse<MemberState>(State, out var state) && Enum.IsDefined(state) ? state : MemberState.OnRoll;

    private IQueryable<Member> Of(ShijiDb db)
    {
        var state = Asked;
        var members = db.Set<Member>().AsNoTracking().Where(m => m.State == state);
        if (Text is { Length: > 0 } && Text.All(char.IsAsciiDigit)) members = members.Where(m => m.Number == Text);
        else if (!string.IsNullOrEmpty(Text)) members = members.Where(m => db.Set<Person>().Any(p => p.Id == m.PersonId && p.Name.StartsWith(Text)));
        if (Identity == InParty) members = members.Where(m => m.InParty);
        if (Identity == Floating) members = members.Where(m => m.Floating);
        if (!string.IsNullOrEmpty(Unit)) members = members.Where(m => db.Set<Organisation>().Any(o => o.Id == m.OrganisationId && (o.Code == Unit || o.Name.Contains(Unit) || (o.ShortName != null && o.ShortName.Contains(Unit)))));
        return members;
    }
}
