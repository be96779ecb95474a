using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Shiji.Kernel.Organisations;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>职位配备页 — which posts are asked for, who sits in them, which are vacant; and setting how many.</summary>
public sealed partial class StaffingPage
{
    private const int PageSize = 50;

    private static readonly Choice[] States = [new("vacant", "空缺")];

    private static readonly Choice[] Types = [.. Enum.GetValues<OrganisationType>().Where(t => t <= OrganisationType.JointBranch).Select(t => new Choice($"{t}", t.Word()))];

    private static readonly Choice[] Tenures = [.. Enum.GetValues<Tenure>().Select(t => new Choice($"{t}", t.Word()))];

    private static readonly Choice[] Titles = [.. Enum.GetValues<CadreTitle>().Select(t => new Choice($"{t}", t.Word()))];

    private string Home { get; set; } = "";

    private StaffingList Asked { get; set; } = new(false, null);

    private List<StaffingLine> Lines { get; set; } = [];

    private IReadOnlyList<QuotaLine> Quotas { get; set; } = [];

    private string? Next { get; set; }

    [Inject] private SetQuota Setting { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "from")] private int Skip { get; set; }

    [SupplyParameterFromForm(Name = "organisation", FormName = "set")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "type", FormName = "set")] private string? Type { get; set; }

    [SupplyParameterFromForm(Name = "title", FormName = "set")] private string? Title { get; set; }

    [SupplyParameterFromForm(Name = "tenure", FormName = "set")] private string? Tenure { get; set; }

    [SupplyParameterFromForm(Name = "count", FormName = "set")] private string? Count { get; set; }

    [SupplyParameterFromForm(Name = "from", FormName = "set")] private string? From { get; set; }

    [SupplyParameterFromForm(Name = "document", FormName = "set")] private string? Document { get; set; }

    private Dictionary<string, string?> Query => new() { ["state"] = Asked.Vacant ? "vacant" : null, ["unit"] = Asked.Unit };

    protected override async Task OnInitializedAsync()
    {
        Home = (await Directory.HomeAsync(Cancel))?.Name ?? "";
        Asked = StaffingList.Read(Http.Request.Query);
        Quotas = await QuotaLine.AllAsync(Db, Clock.Today, Cancel);
        Lines = await Asked.TakeAsync(Db, Clock.Today, Skip, PageSize + 1, Cancel);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = To(Skip + PageSize);
    }

    private string To(int skip) => QueryHelpers.AddQueryString("/cadres/staffing", new Dictionary<string, string?>(Query) { ["from"] = $"{skip}" });

    private async Task SetAsync()
    {
        var (unit, count, from) = (await OrganisationOf(Unit), WholeOf(Count, "count"), DayOf(From, "from"));
        var asked = (Enum.TryParse<OrganisationType>(Type, out var type) ? type : default, Enum.TryParse<CadreTitle>(Title, out var title) ? title : default, Enum.TryParse<Tenure>(Tenure, out var tenure) ? tenure : default);
        Said(unit.Refusal ?? count.Refusal ?? from.Refusal ?? (await Setting.DoAsync(unit.Value, asked.Item1, asked.Item2, asked.Item3, count.Value, from.Value, Document, Cancel)).Refusal, "/cadres/staffing", "set");
    }

    private async Task EndAsync(Guid quota) => Said(await Setting.EndAsync(quota, Clock.Today, Cancel), "/cadres/staffing", "ended");
}
