using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Jobs;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Modules;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;

namespace Shiji.League;

/// <summary>团员模块 — the rolls of the branches, who comes and goes, and who is on the way.</summary>
public sealed class MembersModule : Module
{
    private const string Group = "团员队伍";

    public override string Key => "member";

    public override string Name => "团员";

    public override IEnumerable<Measure> Measures => [.. MemberMeasures.All, .. TransferMeasures.All, .. NumberMeasures.All, .. AdmissionMeasures.All, .. RecommendMeasures.All, .. DutyMeasures.All];

    public override IEnumerable<Telling> Tellings => [new RollTelling(), new ChangeTelling(), new TransferTelling(), new StepTelling(), new BatchTelling(), new UseTelling(), new AdmissionTelling(), new RecommendTelling(), new DutyTelling()];

    // What a merger of branches does to their rolls is done by whoever may merge them, an approval by whoever may approve.
    public override IEnumerable<WriteRight> Writes =>
    [
        WriteRight.Of<Member>(Permission.WritePeople, Permission.ReviewRecords, Permission.ChangeOrganisations), WriteRight.Of<RollSpell>(Permission.WritePeople, Permission.ReviewRecords, Permission.ChangeOrganisations), WriteRight.Of<RollChange>(Permission.WritePeople, Permission.ReviewRecords, Permission.ChangeOrganisations),
        WriteRight.Of<Transfer>(Permission.WritePeople, Permission.ChangeOrganisations), WriteRight.Of<TransferStep>(Permission.WritePeople),
        WriteRight.Of<Admission>(Permission.WritePeople, Permission.ReviewRecords), WriteRight.Of<AdmissionStep>(Permission.WritePeople, Permission.ReviewRecords),
        WriteRight.Of<Recommendation>(Permission.WritePeople, Permission.ReviewRecords, Permission.ChangeOrganisations), WriteRight.Of<RecommendationStep>(Permission.WritePeople, Permission.ReviewRecords),
        WriteRight.Of<DutyCampaign>(Permission.ReviewRecords), WriteRight.Of<BranchDuty>(Permission.WritePeople, Permission.ReviewRecords), WriteRight.Of<DutyLine>(Permission.WritePeople, Permission.ReviewRecords),
        WriteRight.Of<NumberBatch>(Permission.ReviewRecords), WriteRight.Of<NumberUse>(Permission.WritePeople, Permission.ReviewRecords),
    ];

    public override IEnumerable<Schedule> Schedules => [new(LapseTransfers.Kind, "job.transfers.at")];

    public override IEnumerable<Type> Reminders => [typeof(TransfersWaiting), typeof(OfAgeDue)];

    public override IEnumerable<Type> Pending => [typeof(TransfersPending)];

    public override IEnumerable<ModulePage> Pages =>
    [
        new(Group, "团员名册", "/members", Permission.ReadPeople),
        new(Group, "评议和注册", "/duties", Permission.ReadPeople),
        new(Group, "发展团员", "/admissions", Permission.ReadPeople),
        new(Group, "推优入党", "/recommendations", Permission.ReadPeople),
        new(Group, "组织关系转接", "/transfers", Permission.ReadPeople),
        new(Group, "发展团员编号", "/numbers", Permission.ReadRecords),
        new(Group, "超龄离团", "/members/of-age", Permission.ReadPeople),
    ];

    public override IQueryable<int> SeenAfter(ShijiDb db, DateOnly day) => OwnRoll.SeenAfter(db, day);

    public override Task<IReadOnlyList<MyRow>> MineAsync(ShijiDb db, int person, CancellationToken cancel = default) => OwnRoll.OfAsync(db, person, cancel);

    public override Task ForgetAsync(ShijiDb db, IReadOnlyCollection<int> people, CancellationToken cancel = default) => OwnRoll.ForgetAsync(db, people, cancel);

    public override void Map(ModelBuilder model) => MembersMap.Map(model);
}
