using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Kernel.Requests;

/// <summary>已经要过 — what stands against asking once more: the same register from the same people, figures like it, or a month that is full (domain.md §9.6: 一数一源).</summary>
public sealed class AskedAlready(ShijiDb db, Recipients recipients, CatalogueShelf shelf, RuleReader rules, DistrictClock clock)
{
    /// <summary>How many months ahead a request is added up.</summary>
    private const int Ahead = 12;

    /// <summary>The same register is asked of the same people for the same days: refused whatever the reason.</summary>
    public async Task<Refusal?> TwiceAsync(DataRequest request, Register register, CancellationToken cancel = default)
    {
        var units = await UnitsAsync(request, cancel);
        foreach (var other in (await StandingAsync(cancel)).Where(o => o.RegisterId == request.RegisterId && o.From < (request.Until ?? DateOnly.MaxValue) && request.From < (o.Until ?? DateOnly.MaxValue)))
            if ((await UnitsAsync(other, cancel)).Intersect(units).Count() is > 0 and var both)
                return new($"“{register.Name}”已经由{await NameAsync(other.OrganisationId, cancel)}向其中 {both} 个单位要了（{other.Rhythm.Word()}，依据：{other.Basis}）。同一个数只要一次：报来的数您这里看得到，请直接用。", "register");
        return null;
    }

    /// <summary>Figures that are there already and sound like this register's, its own left out.</summary>
    public async Task<IReadOnlyList<LikeFigure>> LikeAsync(Register register, CancellationToken cancel = default)
    {
        if ((await rules.OnAsync(clock.Today, cancel)).Find("register.likeness") is not { Value: var least }) return [];
        var catalogue = await shelf.TakeAsync(db, cancel);
        var own = catalogue.Indicators.Where(i => i.Measures.All(m => m.Series == register.Id && m.RecordType == typeof(RegisterRow))).Select(i => i.Key).Append(register.Key).ToHashSet();
        var card = new RegisterCard(register.Name, register.Group, register.RowUnit, register.Basis)
        {
            Columns = [.. register.Columns.Where(c => c.Slot is ColumnSlot.Quantity1 or ColumnSlot.Quantity2).Select(c => new ColumnCard(c.Name, ColumnType.Quantity, c.Unit))],
        };
        return [.. Likeness.Of(catalogue, card, least, most: int.MaxValue).Where(l => !own.Contains(l.Key)).Take(8)];
    }

    /// <summary>A month in which those asked would have more minutes to fill in than the rule allows; null where none is.</summary>
    public async Task<FullMonth?> FullAsync(DataRequest request, CancellationToken cancel = default)
    {
        if ((await rules.OnAsync(clock.Today, cancel)).Find("request.minutes.month") is not { Value: var most }) return null;
        var units = (await UnitsAsync(request, cancel)).ToHashSet();
        var loads = new Dictionary<(int Unit, int Month), int>();
        foreach (var each in (await StandingAsync(cancel)).Append(request))
            foreach (var unit in (await UnitsAsync(each, cancel)).Where(units.Contains))
                foreach (var round in Round.All(each).SkipWhile(r => r.Due < clock.Today).TakeWhile(r => r.Due < clock.Today.AddMonths(Ahead)))
                    loads[(unit, PeriodOf(round))] = loads.GetValueOrDefault((unit, PeriodOf(round))) + each.Minutes;
        var asked = Round.All(request).TakeWhile(r => r.Due < clock.Today.AddMonths(Ahead)).Select(PeriodOf).ToHashSet();
        var heaviest = loads.Where(l => asked.Contains(l.Key.Month)).OrderByDescending(l => l.Value).ThenBy(l => l.Key).FirstOrDefault();
        return heaviest.Value > most ? new(heaviest.Key.Month, heaviest.Value, (int)most) : null;
    }

    private static int PeriodOf(Round round) => Periods.PeriodKey.Month(round.Due);

    // Whether somebody is asked twice must not depend on who asks.
    private Task<List<DataRequest>> StandingAsync(CancellationToken cancel) =>
        db.Whole<DataRequest>().AsNoTracking().Where(r => r.WithdrawnOn == null).OrderBy(r => r.IssuedAt).ToListAsync(cancel);

    private async Task<IEnumerable<int>> UnitsAsync(DataRequest request, CancellationToken cancel)
    {
        using var _ = db.ByProgram();
        return (await recipients.UnderAsync(request.NodeId, request.Level, cancel)).On(clock.Today).Select(u => u.Id);
    }

    private Task<string> NameAsync(int organisation, CancellationToken cancel) => db.Whole<Organisation>().Where(o => o.Id == organisation).Select(o => o.Name).SingleAsync(cancel);
}

/// <summary>满了的月份.</summary>
/// <param name="Minutes">What one of them would have to fill in that month, with this request.</param>
public sealed record FullMonth(int Month, int Minutes, int Most);
