using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>队长清单 — which leaders an address asks for; the page and its export ask the same.</summary>
/// <param name="Own">Only teams of the unit itself, none below it.</param>
internal sealed record LeaderList(string? Unit, bool Own, string? State)
{
    public const string Page = "/teams/training/leaders";
    public const string Trained = "trained";
    public const string Due = "due";

    public static LeaderList Read(IQueryCollection query) => new(query["unit"].ToString().Trim(), query["own"] == "1", query["state"].ToString());

    public IEnumerable<(string, string?)> Query => [("unit", Unit), ("own", Own ? "1" : null), ("state", State)];

    public string? Word => State switch { Trained => "受过训", Due => "还没有受训", _ => null };

    /// <summary>Those who are due first, and of the trained those whose term ends first.</summary>
    public async Task<Outcome<IReadOnlyList<LeaderLine>>> TakeAsync(ShijiDb db, OrganisationDirectory directory, LeaderTraining training, CancellationToken cancel)
    {
        var found = await directory.FindAsync(Unit, cancel);
        if (!found.Ok) return found.Refusal with { Field = "unit" };
        var (units, whole) = await training.DoAsync(found.Value, cancel);
        var leaders = Own ? units.FirstOrDefault(u => u.Code == found.Value.Code)?.Leaders ?? [] : whole.Leaders;
        var chosen = leaders.Where(l => State switch { Trained => l.Trained, Due => !l.Trained, _ => true }).OrderBy(l => l.Trained).ThenBy(l => l.Until).ThenBy(l => l.Person).ToList();
        var names = await db.MaskedNamesAsync([.. chosen.Select(l => l.Person)], cancel);
        return new Outcome<IReadOnlyList<LeaderLine>>([.. chosen.Select(l => new LeaderLine(l, names.GetValueOrDefault(l.Person, "已删除")))], null);
    }
}

/// <summary>队长一行 — masked.</summary>
internal sealed record LeaderLine(Leader Leader, string Name)
{
    public string Standing => Leader switch
    {
        { Trained: true, DaysLeft: { } days } => $"还有 {days} 天",
        { Trained: true } => "受过训",
        { Last: not null } => "已过期",
        _ => "没有受过训",
    };
}
