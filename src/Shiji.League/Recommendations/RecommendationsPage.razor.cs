using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Results;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>推优入党清单页 — whoever is on the way to the Party through the league, and proposing one more.</summary>
public sealed partial class RecommendationsPage
{
    private const int PageSize = 50;

    private static readonly Choice[] Stages = [.. Enum.GetValues<RecommendStage>().Select(s => new Choice($"{s}", s.Word()))];

    private static readonly Choice[] Aims = [.. Enum.GetValues<RecommendAim>().Select(a => new Choice($"{a}", a.Word()))];

    private RecommendList Asked { get; set; } = new(null, null, null);

    private List<RecommendLine> Lines { get; set; } = [];

    private string? Next { get; set; }

    /// <summary>Whom the member's page sent here.</summary>
    private MemberLine? Candidate { get; set; }

    [Inject] private ProposeMember Propose { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "from")] private Guid? After { get; set; }

    [SupplyParameterFromQuery(Name = "member")] private int? Chosen { get; set; }

    [SupplyParameterFromForm(Name = "aim", FormName = "propose")] private string? Aim { get; set; }

    [SupplyParameterFromForm(Name = "day", FormName = "propose")] private string? Day { get; set; }

    private string? ExportHref => May(Permission.ExportLists) ? QueryHelpers.AddQueryString(MembersExport.Recommendations, Query) : null;

    private Dictionary<string, string?> Query => new() { ["stage"] = Asked.Stage, ["text"] = Asked.Text, ["unit"] = Asked.Unit };

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Asked = RecommendList.Read(Http.Request.Query);
        if (Chosen is { } chosen && await Db.Set<Member>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == chosen, Cancel) is { } member) Candidate = (await MemberLine.OfAsync(Db, [member], Cancel))[0];
        Lines = await Asked.TakeAsync(Db, After, PageSize + 1, Cancel);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = To(Lines[^1].Recommendation.Id);
    }

    private string To(Guid? after, int? member = null) => QueryHelpers.AddQueryString("/recommendations", new Dictionary<string, string?>(Query) { ["from"] = after?.ToString(), ["member"] = $"{member}" is { Length: > 0 } id ? id : null });

    private async Task ProposeAsync()
    {
        var day = DayOf(Day, "day");
        var made = day.Refusal is { } unread ? new Outcome<Recommendation>(null!, unread) : await Propose.DoAsync(Chosen ?? 0, Enum.TryParse<RecommendAim>(Aim, out var aim) ? aim : default, day.Value, Cancel);
        Said(made.Refusal, made.Ok ? $"/recommendations/{made.Value.Id}" : "", "proposed");
    }
}
