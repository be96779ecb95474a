using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Volunteering;

namespace Shiji.Web.Tests.Districts;

/// <summary>What followed from service in the small district: a point with a duty, something to be put right and a round, books, an offer, a star.</summary>
internal static class SmallConsequences
{
    public static Guid Thing { get; } = new("018a0000-0000-7000-8000-0000000000c1");

    /// <summary>Of the certificate.</summary>
    public const string Code = "ABCDEFGHJKLMNPQR";

    public static async Task RecordAsync(ShijiDb db)
    {
        if (db.Model.FindEntityType(typeof(Point)) is null) return;
        var (day, today) = (new DateOnly(2022, 5, 11), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        var here = await db.Set<Organisation>().Where(o => o.Code == SmallDistrict.Community).Select(o => o.Id).SingleAsync();
        db.Add(new Point { Id = 1, Name = "柳岸U站", Kind = "U站", OrganisationId = here, Address = "柳岸路一号", From = new(2020, 1, 1) });
        db.Add(new Point { Id = 2, Name = "柳岸公园点", Kind = "公园", OrganisationId = here, Address = "柳岸公园", From = new(2020, 1, 1) });
        db.Add(new Duty { Id = Thing, PointId = 1, OrganisationId = here, Day = today.AddDays(3), Begins = new(9, 0), Ends = new(12, 0), Team = "红帽队" });
        db.Add(new Inspection { Id = Thing, OrganisationId = here, Day = day, PointId = 1, Kind = "U站", Marked = true, Staffed = true, Finding = "没有台账", Faulty = true, DueOn = day.AddDays(15), State = InspectionState.ToRepair, Inspector = "样本街道书记" });
        db.Add(new InspectionStep { Id = Thing, InspectionId = Thing, OrganisationId = here, Day = day, At = new(2022, 5, 11, 4, 0, 0, DateTimeKind.Utc), Who = "样本街道书记", What = "巡查，限 2022-05-26 前整改", Note = "没有台账" });
        db.Add(new InspectionRound { Id = Thing, Name = "五月三有巡查", KeeperId = here, From = new(2022, 5, 1), DueOn = new(2022, 5, 31), OpenedBy = "样本街道书记" });
        db.AddRange(Enumerable.Range(1, 2).Select(point => new RoundPoint { RoundId = Thing, PointId = point, OrganisationId = here }));
        db.Add(new Project { Code = "DUSHU", Name = "读书会", KeeperId = here, From = new(2022, 1, 1) });
        db.Add(new GoodsMovement { Id = Thing, OrganisationId = here, Day = day, Project = "DUSHU", Goods = "图书", Direction = GoodsDirection.In, Quantity = 300, Party = "书店", State = GoodsState.InForce, RecordedBy = "样本街道书记" });
        db.Add(new ReadingRoom { Id = Thing, OrganisationId = here, Day = day, Project = "DUSHU", Name = "一号室", RecordedBy = "样本街道书记" });
        db.Add(new Provider { Id = Thing, Name = "一号书店", KeeperId = here, Address = "书店路" });
        db.Add(new Offer { Id = Thing, ProviderId = Thing, KeeperId = here, Title = "免费借阅", Terms = "凭核销码", Quota = 5, QuotaEach = 1, From = new(2022, 1, 1), Until = today.AddYears(1) });
        db.Add(new Redemption { Id = Thing, OrganisationId = here, Day = day, OfferId = Thing, PersonId = 1 });
        db.Add(new StarCase { Id = Thing, OrganisationId = here, Day = day, PersonId = 1, Level = 1, Minutes = 6000, RegisteredOn = new(2020, 1, 1), Rules = "所依规则：全国一星时长 6000分钟。", ProposedBy = "样本社区书记" });
        db.Add(new StarAward { Id = Thing, OrganisationId = here, Day = day, PersonId = 2, Level = 1, Document = "云团〔2022〕5号" });
        var line = new ServedLine(SmallActivities.Attendance, new(2022, 3, 12), "楼道清理", "社区服务", "社区广场", "清溪街道柳岸社区团委", "某人", 120, false);
        var certificate = new ServiceCertificate { Id = Thing, OrganisationId = here, Day = day, Code = Code, PersonId = 1, Name = SmallDistrict.FullNames[0], Number = "志愿者编号 000000018", Issuer = "清溪街道柳岸社区团委", First = new(2022, 1, 1), Last = day, Minutes = 120, Times = 1, Activities = 1, Lines = ServedLine.Write([line]), Digest = "", AskedBy = CertificateAsker.Unit, IssuedAt = new(2022, 5, 11, 4, 0, 0, DateTimeKind.Utc), IssuedBy = "样本社区书记" };
        certificate.Digest = CertificateText.DigestOf(certificate);
        db.Add(certificate);
        db.Add(new CertificateRequest { Id = Thing, OrganisationId = here, Day = day, PersonId = 2, First = new(2022, 1, 1), Last = day, AskedAt = new(2022, 5, 11, 4, 0, 0, DateTimeKind.Utc) });
        await db.SaveChangesAsync();
    }
}
