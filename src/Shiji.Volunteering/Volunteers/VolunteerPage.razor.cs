using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>一名志愿者页 — masked, with teams, history, and what can be done next.</summary>
public sealed partial class VolunteerPage
{
    private VolunteerLine? Line { get; set; }

    private VolunteerRegistration? Registration { get; set; }

    private ServiceWords Words { get; set; } = new([]);

    private bool Dormant { get; set; }

    private bool Accompanied { get; set; }

    private bool MayOpenFile { get; set; }

    private IReadOnlyList<(TeamMember Member, string Name)> Teams { get; set; } = [];

    private IReadOnlyList<TrainingLine> Trained { get; set; } = [];

    private IReadOnlyList<TimelineEntry> History { get; set; } = [];

    private bool MayWrite => Db.Actor.May(Permission.WritePeople);

    [Parameter] public int Id { get; set; }

    [Inject] private ChangeVolunteer Change { get; set; } = null!;

    [Inject] private OrganisationDirectory Organisations { get; set; } = null!;

    [Inject] private TrainingRecord Trainings { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [SupplyParameterFromForm(Name = "act", FormName = "act")] private string? Deed { get; set; }

    [SupplyParameterFromForm(Name = "organisation", FormName = "act")] private string? Unit { get; set; }

    [SupplyParameterFromForm(Name = "speciality", FormName = "act")] private string? Speciality { get; set; }

    [SupplyParameterFromForm(Name = "reason", FormName = "act")] private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "zysz", FormName = "profile")] private string? Zysz { get; set; }

    [SupplyParameterFromForm(Name = "national", FormName = "profile")] private string? National { get; set; }

    private string Here => $"/volunteers/{Id}";

    private string Sentence => Line!.Volunteer switch
    {
        { State: VolunteerState.Suspended, StateBecause: var because } => $"停用：{because}。查清或改正后可以恢复。",
        { State: VolunteerState.Left, StateBecause: var because } => $"{because}。再来时办理恢复，编号不变。",
        _ when Dormant => "很久没有服务记录，只作提示；可以问问本人还愿不愿意来。",
        _ when Accompanied => "年纪小，服务时须由监护人陪同。",
        _ => "可以参加服务、加入队伍。",
    };

    private string? DoneWord => Done switch
    {
        "registered" => $"注册好了，编号 {Line!.Number}。",
        "done" => "办好了。",
        _ => null,
    };

    private IReadOnlyList<Choice> Deeds =>
    [
        .. Line!.Volunteer.State == VolunteerState.Formal ? new Choice[] { new("move", "换主组织"), new("train", "认定讲师"), new("suspend", "停用") } : [new("restore", "恢复")],
        .. Line.Volunteer.State == VolunteerState.Left ? [] : new Choice[] { new("leave", "注销") },
        .. Registration is not null && Db.Actor.May(Permission.ReviewRecords) ? new Choice[] { new("void", "作废这次注册") } : [],
    ];

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        if (await Db.Set<Volunteer>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == Id, Cancel) is not { } volunteer)
        {
            Http.Answer(404);
            return;
        }

        Line = (await VolunteerLine.OfAsync(Db, [volunteer], Cancel))[0];
        Words = await ServiceWords.ReadAsync(Db, Cancel);
        var rules = await Rules.OnAsync(Clock.Today, Cancel);
        var file = await Db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == volunteer.PersonId, Cancel);
        (Dormant, MayOpenFile, Accompanied) = (volunteer.IsDormant(rules.DormantBefore(Clock.Today)), file is not null, rules.MustBeAccompanied(file?.BornOn, Clock.Today));
        Registration = await Db.Set<VolunteerRegistration>().AsNoTracking().FirstOrDefaultAsync(r => r.VolunteerId == Id && r.State == RowState.InForce, Cancel);
        var teams = await (from m in Db.Set<TeamMember>().AsNoTracking()
                           where m.PersonId == volunteer.PersonId
                           join t in Db.Set<Team>() on m.TeamId equals t.Id
                           orderby m.Day descending
                           select new { Member = m, t.Name }).ToListAsync(Cancel);
        Teams = [.. teams.Select(t => (t.Member, t.Name))];
        Trained = await Trainings.OfAsync(volunteer.PersonId, Cancel);
        History = await LifeStory.OfAsync(Db, LifeEvent.Of(volunteer), new(volunteer.Day.Word(), "", $"注册{(Registration is { } made ? $"（{made.Channel.Word()}）" : "")}"), Cancel);
    }

    private static string Shown(string words) => words.Length > 0 ? words : "没有填";

    private async Task ActAsync() => Said(await TryAsync(), Here, "done");

    private async Task<Refusal?> TryAsync()
    {
        switch (Deed)
        {
            case "suspend": return await Change.SuspendAsync(Id, Reason, Cancel);
            case "restore": return await Change.RestoreAsync(Id, Reason, Cancel);
            case "leave": return await Change.LeaveAsync(Id, Reason, Cancel);
            case "void": return await Change.VoidAsync(Id, Reason, Cancel);
            case "train": return await Change.TrainAsync(Id, Speciality, Reason, Cancel);
            case "move":
                if (string.IsNullOrWhiteSpace(Unit)) return new Refusal("请填写新的主组织。", "organisation");
                var unit = await Organisations.FindAsync(Unit, Cancel);
                return unit.Ok ? await Change.MoveAsync(Id, unit.Value.Id, Reason, Cancel) : unit.Refusal;
            default: return new Refusal("请选择办什么。", "act");
        }
    }

    private async Task ProfileAsync() =>
        Said(await Change.ProfileAsync(Id, ProfileFields.Read(Http, Words) with { ZyszNo = Zysz, NationalNo = National }, Cancel), Here, "done");
}
