using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;
using Shiji.Ui;

namespace Shiji.League;

/// <summary>一名团员页 — masked, what changed, and what can be done next.</summary>
public sealed partial class MemberPage
{
    private static readonly Choice[] Graduates = [new("yes", "应届毕业生")];

    private MemberLine? Line { get; set; }

    private Transfer? Underway { get; set; }

    private bool MayOpenFile { get; set; }

    private bool OfAge { get; set; }

    /// <summary>Whoever holds a post keeps their membership past the age.</summary>
    private Appointment? InPost { get; set; }

    /// <summary>Months of dues not paid, of branches in reach.</summary>
    private IReadOnlyList<DuesLine> Owed { get; set; } = [];

    private IReadOnlyList<TimelineEntry> History { get; set; } = [];

    private bool MayWrite => May(Permission.WritePeople);

    [Parameter] public int Id { get; set; }

    [Inject] private ChangeMember Change { get; set; } = null!;

    [Inject] private LeaveLeague Leaving { get; set; } = null!;

    [Inject] private StartTransfer Start { get; set; } = null!;

    [Inject] private RuleReader Rules { get; set; } = null!;

    [SupplyParameterFromForm(Name = "organisation", FormName = "send")] private string? To { get; set; }

    [SupplyParameterFromForm(Name = "way", FormName = "send")] private string? Way { get; set; }

    [SupplyParameterFromForm(Name = "why", FormName = "send")] private string? Why { get; set; }

    [SupplyParameterFromForm(Name = "act", FormName = "act")] private string? Deed { get; set; }

    [SupplyParameterFromForm(Name = "day", FormName = "act")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "reason", FormName = "act")] private string? Reason { get; set; }

    [SupplyParameterFromForm(Name = "document", FormName = "act")] private string? Document { get; set; }

    [SupplyParameterFromForm(Name = "joined", FormName = "amend")] private string? Joined { get; set; }

    [SupplyParameterFromForm(Name = "number", FormName = "amend")] private string? Number { get; set; }

    [SupplyParameterFromForm(Name = "since", FormName = "restore")] private string? Since { get; set; }

    [SupplyParameterFromForm(Name = "because", FormName = "restore")] private string? Because { get; set; }

    [SupplyParameterFromForm(Name = "by", FormName = "restore")] private string? By { get; set; }

    private string Here => $"/members/{Id}";

    private string Sentence => Line!.Member switch
    {
        { LeftOn: { } left } gone => $"{left.Word()}{gone.State.Word()}，不在册上。",
        _ when OfAge => "已到离团的年龄，没有担任团内职务的，请办理离团；办理以前仍计入支部的团员数。",
        _ => "在册，计入支部的团员数。",
    };

    private string? DoneWord => Done switch { "enrolled" => "登记好了，从入册日起计入支部的团员数。", "done" => "办好了。", "sent" => "转接发起了，等对方接收；接收以前仍在本支部的册上。", _ => null };

    private IReadOnlyList<Choice> Deeds =>
    [
        .. OfAge ? new Choice[] { new($"{RollChangeKind.Aged}", "超龄离团") } : [],
        Line!.Member.InParty ? new("notparty", "更正：不是党员") : new("party", "入党，保留团籍"),
        Line.Member.Floating ? new("settled", "不再流动") : new("floating", "记为流动团员"),
        new($"{RollChangeKind.Sent}", "转出到本区以外"), new($"{RollChangeKind.Resigned}", "退团"), new($"{RollChangeKind.Dropped}", "自行脱团除名"), new($"{RollChangeKind.Expelled}", "开除团籍"), new($"{RollChangeKind.Died}", "去世"),
        .. May(Permission.ReviewRecords) ? new Choice[] { new("void", "作废这次登记") } : [],
    ];

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        if (await Db.Set<Member>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, Cancel) is not { } member)
        {
            Missing();
            return;
        }

        Line = (await MemberLine.OfAsync(Db, [member], Cancel))[0];
        MayOpenFile = await Db.Set<Person>().AnyAsync(p => p.Id == member.PersonId, Cancel);
        Owed = await Db.Set<DuesLine>().AsNoTracking().Where(l => l.MemberId == Id && l.PaidOn == null).OrderBy(l => l.Day).ToListAsync(Cancel);
        InPost = await Db.PostOfAsync(member.PersonId, Clock.Today, Cancel);
        OfAge = InPost is null && (await Rules.OnAsync(Clock.Today, Cancel)).IsOfAge(Line.BornOn, Clock.Today);
        Underway = (await Db.Set<Transfer>().AsNoTracking().Where(t => t.MemberId == Id && Transfer.Open.Contains(t.State)).ToListAsync(Cancel)).Find(t => Transfer.Open.Contains(t.StateOn(Clock.Today)));
        var changes = await Db.Set<RollChange>().AsNoTracking().Where(c => c.MemberId == Id).OrderByDescending(c => c.Day).ThenByDescending(c => c.Id).ToListAsync(Cancel);
        var names = await CalledAsync(changes.Select(c => c.OrganisationId));
        History = [.. changes.Select(c => new TimelineEntry(c.Day.Word(), Recorders.Word(c.RecordedBy), $"{c.Kind.Word()}：{names.GetValueOrDefault(c.OrganisationId, "别处的支部")}{(c.Void ? "（作废）" : "")}{(c.Document is { } by ? $"，{by}" : "")}", Reason: c.Reason))];
    }

    private async Task SendAsync()
    {
        var to = (await Destinations.ReadAsync(Db, Clock.Today, Cancel)).Find(To, "转入组织", "organisation");
        Said(to.Refusal ?? (await Start.SendAsync(Id, to.Value, Enum.TryParse<TransferWay>(Way, out var way) ? way : null, Posted("graduate").Count > 0, Why, Cancel)).Refusal, Here, "sent");
    }

    private async Task ActAsync() => Said(await TryAsync(), Here, "done");

    private async Task<Refusal?> TryAsync()
    {
        var day = DayOf(Day, "day");
        if (!day.Ok) return day.Refusal;
        return Deed switch
        {
            "party" => await Change.IdentifyAsync(Id, true, day.Value, Cancel),
            "notparty" => await Change.IdentifyAsync(Id, false, day.Value, Cancel),
            "floating" => await Change.FloatAsync(Id, true, Cancel),
            "settled" => await Change.FloatAsync(Id, false, Cancel),
            "void" => await Change.VoidAsync(Id, Reason, Cancel),
            _ when Enum.TryParse<RollChangeKind>(Deed, out var kind) => await Leaving.DoAsync(Id, kind, day.Value, new(Reason, Document), Cancel),
            _ => new Refusal("请选择办什么。", "act"),
        };
    }

    private async Task AmendAsync()
    {
        var joined = DayOrNone(Joined, "joined");
        Said(joined.Refusal ?? await Change.AmendAsync(Id, joined.Value, Number, Cancel), Here, "done");
    }

    private async Task RestoreAsync()
    {
        var since = DayOf(Since, "day");
        Said(since.Refusal ?? await Change.RestoreAsync(Id, since.Value, new(Because, By), Cancel), Here, "done");
    }
}
