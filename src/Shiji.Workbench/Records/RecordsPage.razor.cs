using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Figures;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;

namespace Shiji.Workbench;

/// <summary>明细页 — the very records a figure counts, fifty at a time.</summary>
public sealed partial class RecordsPage
{
    private sealed record StandingUnit(OrganisationSpell Spell, string Code);

    /// <summary>Asks for the records the node keeps itself, without those below it.</summary>
    internal const string OwnOnly = "own";

    /// <summary>Asks for the records of one kind of evidence.</summary>
    internal const string EvidenceFilter = "evidence";

    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private Readings Readings { get; set; } = null!;

    [Inject] private Breakdown Breakdown { get; set; } = null!;

    [Inject] private RowPages Pages { get; set; } = null!;

    [Inject] private RowLines Namer { get; set; } = null!;

    [Parameter] public string MeasureKey { get; set; } = "";

    [SupplyParameterFromQuery] private string? After { get; set; }

    [SupplyParameterFromQuery(Name = OwnOnly)] private string? Own { get; set; }

    [SupplyParameterFromQuery(Name = EvidenceFilter)] private string? Kind { get; set; }

    [SupplyParameterFromQuery] private string? Before { get; set; }

    private Reading? Figure { get; set; }

    private Register? Register { get; set; }

    private IReadOnlyList<RowLine> Lines { get; set; } = [];

    private IReadOnlyList<StandingUnit> Spells { get; set; } = [];

    /// <summary>What the records listed make together, on all pages; null where a part of it cannot be told.</summary>
    private long? Listed { get; set; }

    private string? Newer { get; set; }

    private string? Older { get; set; }

    private string? First => Cursor.Read(After ?? Before) is null ? null : To((null!, null));

    private int Shown => Lines.Count + Spells.Count;

    /// <summary>Only where one record counts one: then the figure is their number.</summary>
    private string? Count => OneEach && Listed is { } listed ? $"共{Ui.Digits.Grouped(listed)}条" : null;

    private Evidence? Asked => Enum.TryParse<Evidence>(Kind, ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : null;

    private bool IsPart => Own is not null || Asked is not null;

    /// <summary>本级自己的、机器签到的部分.</summary>
    private string PartName => string.Join("、", new[] { Own is null ? null : "本级自己的", Asked is { } asked ? asked.Word() + "的" : null }.OfType<string>()) + "部分";

    private bool OneEach => Register is null ? Spells.Count > 0 : Figure!.Figure.Indicator.Single is Measure<RegisterRow> { IsHeadcount: false, Amount.Body: System.Linq.Expressions.ConstantExpression };

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
        else if (measure is Measure<OrganisationSpell> spells)
        {
            var page = await PageAsync(spells);
            var ids = page.Rows.Select(s => s.OrganisationId).ToArray();
            var codes = await Db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Code, Cancel);
            Spells = [.. page.Rows.Select(s => new StandingUnit(s, codes[s.OrganisationId]))];
        }
    }

    internal static string CodeOf(Evidence evidence) => evidence.ToString().ToLowerInvariant();

    private async Task<long?> ListedAsync(Measure measure)
    {
        if (Asked is not null && measure.IsHeadcount) return null; // one person may be known in two ways
        var amounts = Own is null ? Figure!.Amounts ?? new((long)(Figure.Value?.Value ?? 0)) : await Breakdown.OwnAsync(Where.Catalogue, measure, Where.Node, Where.Period, Cancel);
        return Asked is { } asked ? amounts.Of(asked) : amounts.Total;
    }

    private async Task<RowPage<T>> PageAsync<T>(Measure<T> measure) where T : class, IRecord
    {
        var (rows, node) = (measure.Records(Db, Where.Node, Where.Period), Where.Node);
        if (Own is not null) rows = rows.Where(r => r.OrganisationId == node);
        if (Asked is { } asked) rows = rows.Where(r => r.Evidence == asked);
        var page = await Pages.TakeAsync(rows, Where, Cursor.Read(After), Cursor.Read(Before), Cancel);
        (Newer, Older) = (page.NewerHref(To), page.OlderHref(To));
        return page;
    }

    private string To((string Name, string? Value) more) => Where.To(Where.Address, [.. Where.Filters, more]);
}
