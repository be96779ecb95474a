using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;

namespace Shiji.League;

/// <summary>支部两制清单 — the sheets of one campaign as the address asks; the page and its export ask the same.</summary>
internal sealed record SheetList(Guid Campaign, string? State, string? Unit)
{
    /// <summary>还没有报 — open or returned.</summary>
    public const string Missing = "missing";

    private const int Batch = 1000;

    public static SheetList Read(Guid campaign, IQueryCollection query) => new(campaign, query["state"].ToString(), query["unit"].ToString().Trim());

    public async Task<List<SheetLine>> TakeAsync(ShijiDb db, int after, int most, CancellationToken cancel)
    {
        var sheets = db.Set<BranchDuty>().AsNoTracking().Where(d => d.CampaignId == Campaign && d.OrganisationId > after);
        if (State == Missing) sheets = sheets.Where(d => d.State == DutyState.Open || d.State == DutyState.Returned);
        else if (Enum.TryParse<DutyState>(State, out var state) && Enum.IsDefined(state)) sheets = sheets.Where(d => d.State == state);
        if (!string.IsNullOrEmpty(Unit)) sheets = sheets.Where(d => db.Set<Organisation>().Any(o => o.Id == d.OrganisationId && (o.Code == Unit || o.Name.Contains(Unit) || (o.ShortName != null && o.ShortName.Contains(Unit)))));
        var found = await (from d in sheets.OrderBy(d => d.OrganisationId).Take(most)
                           join o in db.Set<Organisation>() on d.OrganisationId equals o.Id
                           select new { Duty = d, Name = o.ShortName ?? o.Name, Done = db.Set<DutyLine>().Count(l => l.DutyId == d.Id && l.Result != null) }).ToListAsync(cancel);
        return [.. found.OrderBy(f => f.Duty.OrganisationId).Select(f => new SheetLine(f.Duty, f.Name, f.Done))];
    }

    public async IAsyncEnumerable<SheetLine> AllAsync(ShijiDb db, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var after = 0;
        while (await TakeAsync(db, after, Batch, cancel) is { Count: > 0 } batch)
        {
            foreach (var line in batch) yield return line;
            after = batch[^1].Duty.OrganisationId;
        }
    }

    public IEnumerable<(string Name, string Value)> Words()
    {
        if (State == Missing) yield return ("状态", "还没有报");
        else if (Enum.TryParse<DutyState>(State, out var state)) yield return ("状态", state.Word());
        if (!string.IsNullOrEmpty(Unit)) yield return ("支部", Unit);
    }
}

/// <summary>支部两制一行 — a sheet, its branch, and how many of those due have a result.</summary>
internal sealed record SheetLine(BranchDuty Duty, string Branch, int Filled);
