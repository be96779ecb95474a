using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Records;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>台账页 — one register: what a row of it is, the figures it yields, and its rows, whatever their state.</summary>
public sealed partial class RegisterPage
{
    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private Readings Readings { get; set; } = null!;

    [Inject] private RowPages Pages { get; set; } = null!;

    [Inject] private RowLines Namer { get; set; } = null!;

    [Parameter] public string RegisterKey { get; set; } = "";

    [SupplyParameterFromQuery] private string? State { get; set; }

    [SupplyParameterFromQuery] private string? After { get; set; }

    [SupplyParameterFromQuery] private string? Before { get; set; }

    private Register? Register { get; set; }

    /// <summary>What may be done with it from here.</summary>
    private IEnumerable<(string Text, string Path, Permission Right)> Ways => new[]
    {
        ("填一行", "/rows/new", Permission.WriteRecords), ("审核", "/review", Permission.ReviewRecords), ("下达", "/request", Permission.DefineRegisters), ("改", "/change", Permission.DefineRegisters),
    }.Where(w => Db.Actor.May(w.Item3) && (Register!.RetiredOn is null || w.Item2 == "/review") && (w.Item2 != "/change" || (Register.Key.StartsWith(DefineRegister.Own + ".", StringComparison.Ordinal) && Db.Actor.Places.All)));

    private IReadOnlyList<Reading> Figures { get; set; } = [];

    private IReadOnlyList<RowLine> Lines { get; set; } = [];

    private string? Newer { get; set; }

    private string? Older { get; set; }

    private IReadOnlyList<Choice> Kept => [new("org", Where.Organisation.Code), new("period", Where.Period.Code)];

    private static IReadOnlyList<Choice> States => [.. Enum.GetValues<RowState>().Select(s => new Choice(s.ToString().ToLowerInvariant(), s.Word()))];

    private IEnumerable<RegisterColumn> Facets => RowFilter.FacetsOf(Register!);

    private string? ExportHref => Db.Actor.May(Permission.ExportLists) ? Where.To(Where.Address + WorkbenchExports.Ending, [.. Where.Filters]) : null;

    protected override async Task OnInitializedAsync()
    {
        Register = Where.Catalogue.Registers.FirstOrDefault(r => r.Key == RegisterKey);
        if (Register is null)
        {
            Refuse(new Refusal($"没有“{RegisterKey}”这本台账，请从台账目录里选。"));
            return;
        }

        var measures = Where.Catalogue.Measures.Where(m => m.Series == Register.Id && m.RecordType == typeof(RegisterRow) && !m.Key.Contains('['));
        Figures = await Readings.OfAsync(Where, measures.Select(Figure.Of), Cancel);
        var page = await Pages.TakeAsync(RowFilter.Read(Where, Register).Rows(Db, Where), Where.Node, Cursor.Read(After), Cursor.Read(Before), cancel: Cancel);
        Lines = await Namer.OfAsync(Register, page.Rows, Cancel);
        (Newer, Older) = (page.NewerHref(To), page.OlderHref(To));
    }

    private string To((string Name, string? Value) more) => Where.To(Where.Address, [.. Where.Filters, more]);
}
