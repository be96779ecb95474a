using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Reports.Closings;

namespace Shiji.Workbench;

/// <summary>变动明细页 — the records behind one line of the bridge between two editions, each the way to itself.</summary>
public sealed partial class MovesPage
{
    private const int Most = 200;

    [Parameter] public Guid Id { get; set; }

    [Parameter] public string Key { get; set; } = "";

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private ReadMoves Read { get; set; } = null!;

    [Inject] private RowLines Namer { get; set; } = null!;

    [Inject] private ModuleList Modules { get; set; } = null!;

    private Measure? Measure { get; set; }

    private int Edition { get; set; }

    private int Count { get; set; }

    private IReadOnlyList<MoveLine> Rows { get; set; } = [];

    private string Back => Where.To(ClosingMarks.Address(Id)) + "#bridge";

    protected override async Task OnInitializedAsync()
    {
        var closing = await Db.Set<Closing>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, Cancel);
        Measure = closing is null ? null : Where.Catalogue.Measure(Key);
        if (closing is null || Measure is not { } measure)
        {
            Refuse(new("没有这次结账或这个度量，或者不归您现在的岗位管。"));
            return;
        }

        Edition = closing.Edition;
        var moves = await Read.DoAsync(closing, measure, Cancel);
        Count = moves.Count;
        var taken = moves.Take(Most).ToList();
        var told = await ToldAsync(measure, [.. taken.Select(m => m.Id)]);
        Rows = [.. taken.Select(m => told.GetValueOrDefault(m.Id) is { } line ? line with { Moved = m } : new MoveLine(m, $"已经看不到的记录 {m.Id}", null, null, ""))];
    }

    /// <summary>A row of a register by its register's way of naming, another as its module tells it; an organisation by its spell.</summary>
    private async Task<Dictionary<Guid, MoveLine>> ToldAsync(Measure measure, List<Guid> ids)
    {
        if (measure is Measure<RegisterRow>)
        {
            var register = Where.Catalogue.Registers.First(r => r.Id == measure.Series);
            var rows = await Db.Set<RegisterRow>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(Cancel);
            return (await Namer.OfAsync(register, rows, Cancel)).ToDictionary(l => l.Row.Id, l => new MoveLine(new(l.Row.Id, null, null), l.Title, Where.To($"/records/{l.Row.Id}"), l.Row.Day, l.Row.State.Word()));
        }

        if (Modules.Tellings.TryGetValue(measure.RecordType, out var telling))
            return (await telling.OfAsync(Db, measure, ids, Cancel)).ToDictionary(t => t.Id, t => new MoveLine(new(t.Id, null, null), t.Title, t.Href, t.Day, t.State));
        return await Db.Set<OrganisationSpell>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => new MoveLine(new(s.Id, null, null), s.Name, null, s.Day, ""), Cancel);
    }

    private string Shown(long? amount) => amount is not { } counted ? "—" : Measure!.IsHeadcount ? "计入" : $"{Ui.Digits.Grouped(counted)}{Measure.Unit}";

    private sealed record MoveLine(MovedRecord Moved, string Title, string? Href, DateOnly? Day, string State)
    {
        public string Word => Moved switch { { Was: null } => "新增", { Now: null } => "撤出", _ => "更正" };
    }
}
