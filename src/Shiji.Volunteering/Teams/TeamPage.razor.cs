using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>一支队伍页 — its state and what comes next, its members, its history.</summary>
public sealed partial class TeamPage
{
    private Team? Team { get; set; }

    private string Place { get; set; } = "";

    private IReadOnlyList<TeamPerson> Members { get; set; } = [];

    private IReadOnlyList<TimelineEntry> History { get; set; } = [];

    [Parameter] public Guid Id { get; set; }

    [Inject] private ApplyForTeam Apply { get; set; } = null!;

    [Inject] private ReviewTeam Review { get; set; } = null!;

    [Inject] private ChangeTeam Change { get; set; } = null!;

    [Inject] private KeepMembers Keep { get; set; } = null!;

    [SupplyParameterFromForm(Name = "day", FormName = "review")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "filing", FormName = "review")] private string? Filing { get; set; }

    [SupplyParameterFromForm(Name = "why", FormName = "review")] private string? Why { get; set; }

    [SupplyParameterFromForm(Name = "name", FormName = "again")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "kind", FormName = "again")] private string? Kind { get; set; }

    [SupplyParameterFromForm(Name = "area", FormName = "again")] private string? Area { get; set; }

    [SupplyParameterFromForm(Name = "number", FormName = "invite")] private string? Number { get; set; }

    [SupplyParameterFromForm(Name = "act", FormName = "act")] private string? Deed { get; set; }

    [SupplyParameterFromForm(Name = "called", FormName = "act")] private string? Called { get; set; }

    [SupplyParameterFromForm(Name = "until", FormName = "act")] private string? Ends { get; set; }

    [SupplyParameterFromForm(Name = "reason", FormName = "act")] private string? Reason { get; set; }

    private string Here => $"/teams/{Id}";

    private bool MayWrite => Db.Actor.May(Permission.WriteRecords);

    private bool MayReview => Db.Actor.May(Permission.ReviewRecords);

    private bool Standing => Team!.State is TeamState.Founded or TeamState.Rectifying;

    private string Leader => Members.FirstOrDefault(m => m.Member.IsLeader)?.Name ?? "还没有定";

    private string Sentence => Team! switch
    {
        { State: TeamState.Applied } => "等他人审核；成立以前不计入数字。",
        { State: TeamState.Founded } => "登记在册，可以邀请队员、组织服务。",
        { Reason: { } reason } => reason,
        _ => "",
    };

    private List<Choice> Deeds =>
    [
        .. Standing && MayWrite ? new Choice[] { new("rename", "改名") } : [],
        .. Team!.State == TeamState.Founded && MayReview ? new Choice[] { new("rectify", "要求整改") } : [],
        .. Team.State == TeamState.Rectifying && MayReview ? new Choice[] { new("restore", "整改完成") } : [],
        .. Standing && MayReview ? new Choice[] { new("strike", "注销") } : [],
        .. (Standing || Team.State == TeamState.StruckOff) && MayReview ? new Choice[] { new("void", "作废") } : [],
    ];

    protected override async Task OnInitializedAsync()
    {
        Team = await Db.Set<Team>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == Id, Cancel);
        if (Team is null)
        {
            Http.Answer(404);
            return;
        }

        Place = await Db.Set<Organisation>().Where(o => o.Id == Team.OrganisationId).Select(o => o.ShortName ?? o.Name).SingleOrDefaultAsync(Cancel) ?? "";
        var members = await Db.Set<TeamMember>().AsNoTracking().Where(m => m.TeamId == Id).OrderBy(m => m.State).ThenBy(m => m.At).ToListAsync(Cancel);
        var names = await Db.MaskedNamesAsync([.. members.Select(m => m.PersonId)], Cancel);
        var ids = members.Select(m => m.VolunteerId).ToList();
        var here = (await Db.Set<Volunteer>().Where(v => ids.Contains(v.Id)).Select(v => v.Id).ToListAsync(Cancel)).ToHashSet();
        Members = [.. members.Select(m => new TeamPerson(m, names.GetValueOrDefault(m.PersonId, ""), here.Contains(m.VolunteerId)))];
        History = await LifeStory.OfAsync(Db, LifeEvent.Of(Id), new(Team.Day.Word(), Team.RecordedBy, Team.State is TeamState.Applied or TeamState.Returned ? "申请成立" : "成立"), Cancel);
    }

    private static Choice[] DeedsOf(MemberState state) => state switch
    {
        MemberState.Asked => [new("agree", "同意加入"), new("decline", "不同意")],
        MemberState.Invited => [new("yes", "代记：本人同意"), new("no", "代记：本人不来")],
        MemberState.Member => [new("lead", "定为队长"), new("end", "离队")],
        _ => [],
    };

    private async Task ReviewAsync() =>
        Said(PostedOne("do") == "return" ? await Review.ReturnAsync(Id, Why, Cancel) : await Review.FoundAsync(Id, DayOf(Day), Filing, Cancel), Here, "done");

    private async Task AgainAsync() => Said(await Apply.AgainAsync(Id, Name, TeamList.Asked<TeamKind>(Kind), Area, Cancel), Here, "applied");

    private async Task InviteAsync() => Said(await Keep.InviteAsync(Id, Number, Cancel), Here, "done");

    private async Task MemberAsync(TeamMember member) => Said(PostedOne("act") switch
    {
        "agree" => await Keep.AnswerAsync(member.Id, true, PostedOne("note"), Cancel),
        "decline" => await Keep.AnswerAsync(member.Id, false, PostedOne("note"), Cancel),
        "yes" => await Keep.NoteAnswerAsync(member.Id, true, PostedOne("note"), Cancel),
        "no" => await Keep.NoteAnswerAsync(member.Id, false, PostedOne("note"), Cancel),
        "lead" => await Keep.LeadAsync(member.Id, Cancel),
        _ => await Keep.EndAsync(member.Id, PostedOne("note"), Cancel),
    }, Here, "done");

    private async Task ActAsync() => Said(Deed switch
    {
        "rename" => await Change.RenameAsync(Id, Called, Reason, Cancel),
        "rectify" => await Change.RectifyAsync(Id, Reason, Cancel),
        "restore" => await Change.RestoreAsync(Id, Reason, Cancel),
        "strike" => await Change.StrikeOffAsync(Id, DayOf(Ends), Reason, Cancel),
        "void" => await Change.VoidAsync(Id, Reason, Cancel),
        _ => new Refusal("请选择办什么。", "act"),
    }, Here, "done");

    /// <summary>A member, masked; linked where they are registered within reach.</summary>
    private sealed record TeamPerson(TeamMember Member, string Name, bool Here);
}
