using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Parameters;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>超龄离团页 — who is of age to leave and has not been let go, ticked and let go together; nobody goes by themselves.</summary>
public sealed partial class OfAgePage
{
    private const int PageSize = 50;

    private static readonly Choice[] Views = [new("coming", "快到离团年龄")];

    private OfAgeList Asked { get; set; } = new(false, null);

    private List<OfAgeLine> Lines { get; set; } = [];

    private RuleParameter? Rule { get; set; }

    private string? Next { get; set; }

    [Inject] private RuleReader Rules { get; set; } = null!;

    [Inject] private LeaveLeague Leaving { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "from")] private int After { get; set; }

    private bool MayLeave => May(Permission.WritePeople) && !Asked.Coming;

    private string Sentence => Rule is { } age ? $"满 {age.Amount()}（{age.Source}）、没有担任团内职务的办理离团。不会自动离团：由支部确认，确认以前仍计入团员数。" : "本区没有离团年龄的规则，请先在规则里设好。";

    private string? ExportHref => May(Permission.ExportLists) ? QueryHelpers.AddQueryString(MembersExport.OfAge, Query) : null;

    private Dictionary<string, string?> Query => new() { ["view"] = Asked.Coming ? "coming" : null, ["unit"] = Asked.Unit };

    private string Here => To(After);

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Asked = OfAgeList.Read(Http.Request.Query);
        var rules = await Rules.OnAsync(Clock.Today, Cancel);
        Rule = rules.Find(MemberRules.Leave);
        Lines = await Asked.TakeAsync(Db, rules, Clock.Today, After, PageSize + 1, Cancel);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = To(Lines[^1].Line.Member.Id);
    }

    private async Task LeaveAsync()
    {
        List<int> picked = [.. Posted("pick").Select(NumberOf).OfType<int>().Distinct().Take(PageSize)];
        var day = DayOf(PostedOne("day"), "day");
        var refusal = day.Refusal ?? await Leaving.OfAgeAsync(picked, day.Value, PostedOne("document"), Cancel);
        Said(refusal is { Field: "pick" or "member" } ? refusal with { Field = "rows" } : refusal, Here, picked.Count.ToString(CultureInfo.InvariantCulture));
    }

    private bool IsTicked(OfAgeLine line) => Posted("pick").Contains(line.Line.Member.Id.ToString(CultureInfo.InvariantCulture));

    private string To(int after) => QueryHelpers.AddQueryString("/members/of-age", new Dictionary<string, string?>(Query) { ["from"] = after > 0 ? $"{after}" : null });
}
