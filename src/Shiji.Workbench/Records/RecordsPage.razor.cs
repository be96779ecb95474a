using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;

namespace Shiji.Workbench;

/// <summary>明细页 — the very records a figure counts, fifty at a time.</summary>
public sealed partial class RecordsPage
{
    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private Readings Readings { get; set; } = null!;

    [Inject] private Breakdown Breakdown { get; set; } = null!;

    [Inject] private ModuleList Modules { get; set; } = null!;

    [Inject] private RowPages Pages { get; set; } = null!;

    [Inject] private RowLines Namer { get; set; } = null!;

    [Parameter] public string MeasureKey { get; set; } = "";

    [SupplyParameterFromQuery] private string? After { get; set; }

    [SupplyParameterFromQuery] private string? Before { get; set; }

    private Reading? Figure { get; set; }

    private Register? Register { get; set; }

    private IReadOnlyList<RowLine> Lines { get; set; } = [];

    private Telling? Telling { get; set; }

    private IReadOnlyList<ToldLine> Told { get; set; } = [];

    private IReadOnlyList<StandingUnit> Spells { get; set; } = [];

    /// <summary>What the records listed make together, on all pages; null where a part of it cannot be told.</summary>
    private long? Listed { get; set; }

    private string? Newer { get; set; }

    private string? Older { get; set; }

    private string? First => Cursor.Read(After ?? Before) is null ? null : To((null!, null));

    private int Shown => Lines.Count + Spells.Count + Told.Count;

    /// <summary>Only where one record counts one: then the figure is their number.</summary>
    private string? Count => OneEach && Listed is { } listed ? $"共{Ui.Digits.Grouped(listed)}条" : null;

    private RecordFilter Filter => RecordFilter.Read(Where);

    private Evidence? Asked => Filter.Evidence;

    private bool Own => Filter.Own;

    private bool IsPart => Own || Asked is not null;

    private string? ExportHref => Db.Actor.May(Permission.ExportLists) ? Where.To(Where.Address + WorkbenchExports.Ending, [.. Where.Filters]) : null;

    /// <summary>本级自己的、机器签到的部分.</summary>
    private string PartName => string.Join("、", new[] { Own ? "本级自己的" : null, Asked is { } asked ? asked.Word() + "的" : null }.OfType<string>()) + "部分";

    private bool OneEach => Register is null && Telling is null ? Spells.Count > 0 : Figure!.Figure.Indicator.Single is { IsHeadcount: false, CountsOneEach: true };

    private string Made => Figure!.Figure.IsHeadcount ? "把下列记录里的人（或对象）去重点数，就是"
        : OneEach ? "一条记录计一个，合起来就是" : "把下列记录的数量相加，就是";

    protected override async Task OnInitializedAsync()
    {
        if (Where.Catalogue.Measure(MeasureKey) is not { } measure)
        {
            Refuse(new Refusal($"目录里没有“{MeasureKey}”这个度量，请从指标目录里选。"));
            return;
        }

        Figure = (await Readings.OfAsync(Where, [Workbench.Figure.Of(measure)], Cancel))[0];
        Listed = await ListedAsync(measure);
        if (measure is Measure<RegisterRow> rows)
        {
            Register = Where.Catalogue.Registers.First(r => r.Id == measure.Series);
            Lines = await Namer.OfAsync(Register, (await PageAsync(rows)).Rows, Cancel);
        }
        else if (Modules.Tellings.TryGetValue(measure.RecordType, out var telling))
        {
            var (told, newer, older) = await telling.PageAsync(Db, measure, Filter.Question(Where), Cursor.Read(After), Cursor.Read(Before), cancel: Cancel);
            (Telling, Told) = (telling, await ToldLine.OfAsync(Db, told, Cancel));
            (Newer, Older) = (newer is null ? null : To(("before", newer.ToString())), older is null ? null : To(("after", older.ToString())));
        }
        else if (measure is Measure<OrganisationSpell> spells)
        {
            Spells = await StandingUnit.OfAsync(Db, (await PageAsync(spells)).Rows, Cancel);
        }
    }

    internal static string CodeOf(Evidence evidence) => evidence.ToString().ToLowerInvariant();

    private async Task<long?> ListedAsync(Measure measure)
    {
        if (Asked is not null && measure.IsHeadcount) return null; // one person may be known in two ways
        var amounts = !Own ? Figure!.Amounts ?? new((long)(Figure.Value?.Value ?? 0)) : await Breakdown.OwnAsync(Where.Catalogue, measure, Where.Node, Where.Period, Cancel);
        return Asked is { } asked ? amounts.Of(asked) : amounts.Total;
    }

    private async Task<RowPage<T>> PageAsync<T>(Measure<T> measure) where T : class, IRecord
    {
        var page = await Pages.TakeAsync(Filter.Question(Where).Of(Db, measure), Where.Node, Cursor.Read(After), Cursor.Read(Before), cancel: Cancel);
        (Newer, Older) = (page.NewerHref(To), page.OlderHref(To));
        return page;
    }

    private string To((string Name, string? Value) more) => Where.To(Where.Address, [.. Where.Filters, more]);
}
