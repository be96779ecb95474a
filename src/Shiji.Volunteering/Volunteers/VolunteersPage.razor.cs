using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Parameters;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>志愿者清单页 — those registered here and below, by number.</summary>
public sealed partial class VolunteersPage
{
    private const int PageSize = 50;

    private static readonly Choice[] States = [.. Enum.GetValues<VolunteerState>().Select(s => new Choice($"{s}", s.Word())), new(VolunteerWords.Dormant, VolunteerWords.Dormant)];

    private VolunteerList Asked { get; set; } = new(null, null, null, null);

    private List<VolunteerLine> Lines { get; set; } = [];

    private ServiceWords Words { get; set; } = new([]);

    private IReadOnlyList<Choice> Skills => Words.Choices(ServiceWordKind.Skill);

    private DateOnly? DormantBefore { get; set; }

    private int Waiting { get; set; }

    private string? Next { get; set; }

    [Inject] private RuleReader Rules { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "from")] private int After { get; set; }

    private string? ExportHref => Db.Actor.May(Permission.ExportLists) ? QueryHelpers.AddQueryString(VolunteersExport.Volunteers, Query) : null;

    private Dictionary<string, string?> Query => new() { ["text"] = Asked.Text, ["state"] = Asked.State, ["skill"] = Asked.Skill, ["unit"] = Asked.Unit };

    protected override async Task OnInitializedAsync()
    {
        Asked = VolunteerList.Read(Http.Request.Query);
        Words = await ServiceWords.ReadAsync(Db, Cancel);
        var rules = await Rules.OnAsync(Clock.Today, Cancel);
        DormantBefore = rules.DormantBefore(Clock.Today);
        Waiting = await Db.Set<VolunteerApplication>().CountAsync(a => a.State == ApplicationState.Waiting, Cancel);
        Lines = await Asked.TakeAsync(Db, rules, Clock.Today, After, PageSize + 1, Cancel);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = To(Lines[^1].Volunteer.Id);
    }

    private string To(int after) => QueryHelpers.AddQueryString("/volunteers", new Dictionary<string, string?>(Query) { ["from"] = after > 0 ? $"{after}" : null });

    private RecordState MarkOf(VolunteerLine line) => line.Volunteer.IsDormant(DormantBefore) ? RecordState.Draft : line.Volunteer.State.Mark();

    private string StateOf(VolunteerLine line) => line.Volunteer.IsDormant(DormantBefore) ? VolunteerWords.Dormant : line.Volunteer.State.Word();
}
