using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Office;
using Shiji.Reports.Proofreading;
using Shiji.Reports.Summaries;
using Shiji.Reports.Templates;
using Shiji.Reports.Texts;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>文稿页 — a text as it will be printed, with its length, what proof-reading found, and its versions.</summary>
public sealed partial class TextPage
{
    [Inject] private ShijiDb Db { get; set; } = null!;

    [Inject] private ReadText Read { get; set; } = null!;

    [Inject] private ReadTemplates Templates { get; set; } = null!;

    [Inject] private ComposeSummary Compose { get; set; } = null!;

    [Inject] private DistrictClock Clock { get; set; } = null!;

    [Inject] private FollowTemplate Follow { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "version")] private int? Number { get; set; }

    private OpenText? Open { get; set; }

    private Summary? Summary { get; set; }

    private Refusal? Wrong { get; set; }

    private UsableTemplate? Newer { get; set; }

    private IReadOnlyList<TextVersion> Versions { get; set; } = [];

    private IReadOnlyList<ProofreadingNote> Notes { get; set; } = [];

    [Inject] private MakePdf Pdf { get; set; } = null!;

    private bool MayIssue => Db.Actor.May(Permission.ClosePeriods);

    private bool MayWrite => Db.Actor.May(Permission.WriteReports);

    private Refusal? Said { get; set; }

    private string Self => Open!.Where.To(Here);

    private string Here => $"/texts/{Id}";

    private string Gauge => Summary is not { } summary ? "" : $"第{Open!.Version.Number}版；正文 {Digits.Grouped(summary.Length)} 字{(summary.Longest == 0 ? "" : summary.Length <= summary.Longest ? $"，在 {Digits.Grouped(summary.Longest)} 字以内" : $"，超出 {Digits.Grouped(summary.Length - summary.Longest)} 字")}；引用数字 {summary.Figures.Count} 处。";

    protected override async Task OnInitializedAsync()
    {
        var open = await Read.DoAsync(Where, Id, Number, Cancel);
        if (!open.Ok)
        {
            Refuse(open.Refusal);
            return;
        }

        Open = open.Value;
        Versions = await Db.Set<TextVersion>().AsNoTracking().Where(v => v.TextId == Id).OrderByDescending(v => v.Number).Take(50).ToListAsync(Cancel);
        if (await Templates.FindAsync(Open.Text.TemplateKey, Cancel) is { Ok: true } template && template.Value.Number > Open.Text.TemplateNumber) Newer = template.Value;
        var read = TemplateReader.Read(Open.Version.Text);
        var composed = read.Ok ? await Compose.DoAsync(Where.Catalogue, read.Value, Open.Where.Organisation, Open.Where.Period, Cancel) : read.Refusal;
        (Summary, Wrong) = (composed.Value, composed.Refusal);
        if (Summary is not null) Notes = Proofread.Do(Summary);
    }

    private async Task FollowAsync()
    {
        Said = Http.Request.Form["do"] == "leave" ? await Follow.LeaveAsync(Id, Cancel) : (await Follow.TakeAsync(Id, Where.Catalogue, Cancel)).Refusal;
        if (Said is null) Navigation.NavigateTo(Self + "#versions");
        else Http.Answer(StatusCodes.Status422UnprocessableEntity);
    }
}
