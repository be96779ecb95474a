using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;

namespace Shiji.Volunteering;

/// <summary>志愿者清单 — what the list is asked by its address; the page and its export ask the same.</summary>
internal sealed record VolunteerList(string? Text, string? State, string? Skill, string? Unit)
{
    private const int Batch = 1000;

    public static VolunteerList Read(IQueryCollection query) => new(query["text"].ToString().Trim(), query["state"].ToString(), query["skill"].ToString(), query["unit"].ToString().Trim());

    public async Task<List<VolunteerLine>> TakeAsync(ShijiDb db, RuleBook rules, DateOnly today, int after, int most, CancellationToken cancel) =>
        await VolunteerLine.OfAsync(db, await Of(db, rules, today).Where(v => v.Id > after).OrderBy(v => v.Id).Take(most).ToListAsync(cancel), cancel);

    public async IAsyncEnumerable<VolunteerLine> AllAsync(ShijiDb db, RuleBook rules, DateOnly today, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var after = 0;
        while (await TakeAsync(db, rules, today, after, Batch, cancel) is { Count: > 0 } batch)
        {
            foreach (var line in batch) yield return line;
            after = batch[^1].Volunteer.Id;
        }
    }

    /// <summary>What may be repeated: a name that was looked for may not.</summary>
    public IEnumerable<(string Name, string Value)> Words(ServiceWords words)
    {
        if (!string.IsNullOrEmpty(Text)) yield return ("查找", "按姓名或编号");
        if (StateAsked is { } state) yield return ("状态", state.Word());
        if (State == VolunteerWords.Dormant) yield return ("状态", VolunteerWords.Dormant);
        if (Bit is { } bit) yield return ("技能", words.Names(ServiceWordKind.Skill, bit));
        if (!string.IsNullOrEmpty(Unit)) yield return ("主组织", Unit);
    }

    private VolunteerState? StateAsked => Enum.TryParse<VolunteerState>(State, out var state) && Enum.IsDefined(state) ? state : null;

    private long? Bit => int.TryParse(Skill, NumberStyles.None, CultureInfo.InvariantCulture, out var bit) && bit < 63 ? 1L << bit : null;

    private IQueryable<Volunteer> Of(ShijiDb db, RuleBook rules, DateOnly today)
    {
        var volunteers = db.Set<Volunteer>().AsNoTracking();
        if (VolunteerNumber.Read(Text) is { } id) volunteers = volunteers.Where(v => v.Id == id);
        else if (!string.IsNullOrEmpty(Text)) volunteers = volunteers.Where(v => db.Set<Person>().Any(p => p.Id == v.PersonId && p.Name.StartsWith(Text)));
        if (StateAsked is { } state) volunteers = volunteers.Where(v => v.State == state);
        if (State == VolunteerWords.Dormant && rules.DormantBefore(today) is { } before) volunteers = volunteers.Where(v => v.State == VolunteerState.Formal && (v.LastServedOn ?? v.Day) < before);
        if (Bit is { } bit) volunteers = volunteers.Where(v => (v.Skills & bit) == bit);
        if (!string.IsNullOrEmpty(Unit)) volunteers = volunteers.Where(v => db.Set<Organisation>().Any(o => o.Id == v.OrganisationId && (o.Code == Unit || o.Name.Contains(Unit) || (o.ShortName != null && o.ShortName.Contains(Unit)))));
        return volunteers;
    }
}
