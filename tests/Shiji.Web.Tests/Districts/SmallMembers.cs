using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Time;
using Shiji.League;

namespace Shiji.Web.Tests.Districts;

/// <summary>One of everything that the pages of members and transfers show: one of age, one on the way.</summary>
internal static class SmallMembers
{
    /// <summary>An admission, a batch of numbers, a campaign and its one sheet.</summary>
    public static Guid Thing { get; } = new("018a0000-0000-7000-8000-000000000042");

    public static Guid Transfer { get; } = new("018a0000-0000-7000-8000-000000000041");

    public static async Task RecordAsync(IServiceProvider services)
    {
        var (db, clock, roll) = (services.GetRequiredService<ShijiDb>(), services.GetRequiredService<DistrictClock>(), services.GetRequiredService<Roll>());
        var branch = await db.Set<Organisation>().Where(o => o.Code == SmallDistrict.Branch).Select(o => o.Id).SingleAsync();
        var next = await db.Set<Organisation>().Where(o => o.Code == SmallDistrict.Community + "02").Select(o => o.Id).SingleAsync();
        (await db.Set<Person>().SingleAsync(p => p.Id == 1)).BornOn = new(1990, 3, 7);
        foreach (var person in new[] { 1, 2 })
        {
            var member = new Member { Id = person, PersonId = person, RegisteredAs = person, Day = new(2012, 5, 4) };
            roll.Enter(member, branch, new(2021, 12, 1), RollChangeKind.Listed, new());
            db.Add(member);
        }

        db.Add(new Transfer { Id = Transfer, OrganisationId = branch, OtherId = next, Day = new(2022, 6, 20), State = TransferState.Released, MemberId = 2, PersonId = 2, Way = TransferWay.Home, DueOn = clock.Today.AddDays(5), AskedAt = clock.UtcNow, AskedBy = "某人" });
        db.Add(new TransferStep { Id = clock.NewId(), OrganisationId = branch, Day = new(2022, 6, 20), TransferId = Transfer, PersonId = 2, Kind = TransferStepKind.Release, Timely = true, What = "同意转出", By = "某人", At = clock.UtcNow });
        db.Add(new Admission { Id = Thing, OrganisationId = branch, Day = new(2022, 1, 10), PersonId = 3, Stage = AdmissionStage.Activist, RecommendedBy = "三(2)中队", TalkedOn = new(2022, 1, 20), ActivistOn = new(2022, 2, 1) });
        db.Add(new AdmissionStep { Id = clock.NewId(), OrganisationId = branch, Day = new(2022, 2, 1), AdmissionId = Thing, PersonId = 3, Stage = AdmissionStage.Activist, What = "确定为入团积极分子", By = "某人", At = clock.UtcNow });
        db.Add(new NumberBatch { Id = Thing, OrganisationId = 1, Day = new(2022, 1, 10), Tier = NumberTier.Received, Domain = NumberDomain.Social, Year = 2022, First = 202_244_000_001, Last = 202_244_000_100, Count = 100, Document = "团市〔2022〕1号", RecordedAt = clock.UtcNow, RecordedBy = "某人" });
        db.Add(new NumberBatch { Id = clock.NewId(), OutOfId = Thing, OrganisationId = branch, Day = new(2022, 2, 10), Tier = NumberTier.Issued, Domain = NumberDomain.Social, Year = 2022, First = 202_244_000_001, Last = 202_244_000_005, Count = 5, RecordedAt = clock.UtcNow, RecordedBy = "某人" });
        db.Add(new DutyCampaign { Id = Thing, OwnerId = 1, Kind = DutyKind.Appraisal, Year = 2021, CutOff = new(2022, 1, 4), DueOn = new(2022, 3, 31), OpenedAt = clock.UtcNow, OpenedBy = "某人" });
        db.Add(new BranchDuty { Id = Thing, CampaignId = Thing, OrganisationId = branch, Day = new(2022, 1, 4), State = DutyState.Open, Due = 2 });
        foreach (var person in new[] { 1, 2 }) db.Add(new DutyLine { Id = clock.NewId(), OrganisationId = branch, Day = new(2022, 1, 4), DutyId = Thing, Kind = DutyKind.Appraisal, Year = 2021, MemberId = person, PersonId = person });
        db.Add(new Appointment { Id = Thing, OrganisationId = branch, Day = new(2022, 1, 12), PersonId = 2, Title = CadreTitle.Secretary, Tenure = Tenure.PartTime, Type = OrganisationType.Branch, Elected = true, Portfolio = "组织", EndsOn = clock.Today.AddDays(30), Document = "团任〔2022〕1号", RecordedAt = clock.UtcNow, RecordedBy = "某人" });
        db.Add(new Reserve { Id = Thing, OrganisationId = branch, Day = new(2022, 1, 12), PersonId = 2, Kind = ReserveKind.FullTime, Because = "连续两年评议优秀", EndsOn = new(2024, 1, 11), RecordedAt = clock.UtcNow, RecordedBy = "某人" });
        db.Add(new Recommendation { Id = Thing, OrganisationId = branch, Day = new(2022, 3, 1), MemberId = 2, PersonId = 2, Aim = RecommendAim.Activist, Stage = RecommendStage.Agreed });
        db.Add(new RecommendationStep { Id = clock.NewId(), OrganisationId = branch, Day = new(2022, 3, 8), RecommendationId = Thing, PersonId = 2, Stage = RecommendStage.Agreed, What = "上级同意开会", By = "某人", At = clock.UtcNow });
        db.Add(new DuesMonth { Id = Thing, OrganisationId = branch, Day = new(2022, 6, 1), Due = 2, Unpaid = 1, DueFen = 600, UnpaidFen = 300, RecordedAt = clock.UtcNow, RecordedBy = "某人" });
        db.Add(new DuesLine { Id = Thing, OrganisationId = branch, Day = new(2022, 6, 1), MonthId = Thing, MemberId = 1, PersonId = 1, Fen = 300 });
        db.Add(new Arrears { Id = Thing, OrganisationId = branch, Day = new(2022, 7, 1), MemberId = 1, PersonId = 1, Level = ArrearsLevel.Owing });
        await db.SaveChangesAsync();
        await services.GetRequiredService<SetQuota>().DoAsync(1, OrganisationType.Branch, CadreTitle.Secretary, Tenure.PartTime, 1, new(2022, 1, 10), "团编〔2022〕1号");
    }
}
