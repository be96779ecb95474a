using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Sheets.Templates;
using Shiji.Ui;

namespace Shiji.Imports;

/// <summary>导入页 — one file on its way: columns, dry run, confirmation, progress, receipt.</summary>
public sealed partial class ImportPage
{
    private ImportRun? Run { get; set; }

    private Job? Job { get; set; }

    private string KindName { get; set; } = "";

    private string Note { get; set; } = "";

    private Preset? Preset { get; set; }

    private IReadOnlyList<TemplateColumn> Columns { get; set; } = [];

    private List<Choice> Titles { get; set; } = [];

    private Refusal? Refused { get; set; }

    internal static IReadOnlyList<string> Steps { get; } = ["选文件", "对列", "试导", "导入", "结果"];

    [Parameter] public Guid Id { get; set; }

    [Inject] private RunOpening Opening { get; set; } = null!;

    [Inject] private Presets Presets { get; set; } = null!;

    [Inject] private KindReader Kinds { get; set; } = null!;

    [Inject] private ChooseMapping Choose { get; set; } = null!;

    [Inject] private AwaitCheck Awaiting { get; set; } = null!;

    [Inject] private StartImport Start { get; set; } = null!;

    [Inject] private CancelImport Cancel { get; set; } = null!;

    [Inject] private UndoImport Undo { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "step")] private string? Asked { get; set; }

    [SupplyParameterFromQuery(Name = "after")] private int After { get; set; }

    [SupplyParameterFromForm(Name = "columns")] private Dictionary<string, string?>? Chosen { get; set; }

    [SupplyParameterFromForm(Name = "reason")] private string? Reason { get; set; }

    /// <summary>A dry run or an import waits or is at work.</summary>
    private bool Busy => Run!.State is ImportState.Checking or ImportState.Started && Job is { IsOpen: true };

    private int Step => Run!.State switch
    {
        ImportState.Uploaded => 2,
        ImportState.Checking => Busy ? 3 : 2,
        ImportState.Started when Busy => 4,
        ImportState.Checked or ImportState.Started => Asked == "columns" ? 2 : 3,
        _ => 5,
    };

    internal static string AddressOf(Guid id) => $"/imports/{id}";

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync(Http.RequestAborted);
        if (Run is null) Http.Answer(StatusCodes.Status404NotFound);
    }

    private async Task MapAsync()
    {
        var chosen = (Chosen ?? []).Where(c => !string.IsNullOrEmpty(c.Value)).ToDictionary(c => c.Key, c => int.TryParse(c.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var header) ? header : -1);
        await DoAsync(async (id, cancel) =>
        {
            var refusal = await Choose.DoAsync(id, new(chosen), cancel);
            if (refusal is null) await Awaiting.DoAsync(id, cancel);
            return refusal;
        });
    }

    private async Task DoAsync(Func<Guid, CancellationToken, Task<Refusal?>> act)
    {
        Refused = await act(Id, Http.RequestAborted);
        if (Refused is null) Navigation.NavigateTo(AddressOf(Id));
        else Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        if (await Opening.FindAsync(Id, cancel) is not { Ok: true, Value: var run }) return;
        (Run, Job) = (run, await Opening.JobAsync(run!, cancel));
        var kind = await Kinds.FindAsync(run!.Kind, cancel);
        (KindName, Note) = (kind.Value?.Name ?? run.Kind, kind.Value?.Note ?? "");
        if (Step != 2) return;
        var opened = await Opening.FileAsync(run, cancel);
        if ((Refused = opened.Refusal) is not null) return;
        using var file = opened.Value.File;
        Columns = opened.Value.Kind.Columns;
        Preset = Presets.Find(run.Kind, opened.Value.Table.Headers);
        Titles = [.. opened.Value.Table.Headers.Select((title, at) => new Choice(at.ToString(CultureInfo.InvariantCulture), title)).Where(c => c.Text.Length > 0)];
    }

    private string? ChosenFor(string key) => Chosen is not null ? Chosen.GetValueOrDefault(key) : ColumnMapping.Read(Run!.Mapping)[key]?.ToString(CultureInfo.InvariantCulture);

    private string Minute(DateTime? at) => at is { } utc ? Clock.LocalOf(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";

    private string? ErrorOf(string field) => Refused?.Field == field ? Refused.Message : null;
}
