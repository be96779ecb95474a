using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Activities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>服务的延伸 — the part of the module about points, projects, courtesy and stars, in one visible list.</summary>
internal static class Consequences
{
    private const string Group = "志愿服务";
    private const string Own = "我参加的"; // as the hall of activities calls it

    public static IEnumerable<Measure> Measures => [.. InspectionMeasures.All, .. GoodsMeasures.All, .. CourtesyMeasures.All, .. StarMeasures.All];

    public static IEnumerable<Telling> Tellings => [new InspectionTelling(), new GoodsTelling(), new RoomTelling(), new RedemptionTelling(), new StarTelling()];

    public static IEnumerable<WriteRight> Writes =>
    [
        WriteRight.Of<PointKind>(DistrictKinds.Keeps), WriteRight.Of<GoodsKind>(DistrictKinds.Keeps),
        WriteRight.Of<Point>(Permission.WriteRecords), WriteRight.Of<Duty>(Permission.WriteRecords),
        WriteRight.Of<Inspection>(Permission.WriteRecords, Permission.ReviewRecords), WriteRight.Of<InspectionStep>(Permission.WriteRecords, Permission.ReviewRecords),
        WriteRight.Of<InspectionRound>(Permission.WriteRecords), WriteRight.Of<RoundPoint>(Permission.WriteRecords),
        WriteRight.Of<Project>(Permission.WriteRecords), WriteRight.Of<GoodsMovement>(Permission.WriteRecords), WriteRight.Of<ReadingRoom>(Permission.WriteRecords, Permission.ReviewRecords),
        WriteRight.Of<Provider>(Permission.WriteRecords), WriteRight.Of<Offer>(Permission.WriteRecords), WriteRight.Of<Redemption>(Permission.WriteRecords, Permission.ReviewRecords),
        WriteRight.Of<StarCase>(Permission.WriteRecords, Permission.ReviewRecords), WriteRight.Of<StarAward>(Permission.ReviewRecords),
        WriteRight.Of<ServiceCertificate>(Permission.ReviewRecords), WriteRight.Of<CertificateRequest>(Permission.ReviewRecords),
    ];

    /// <summary>Whose they are, and what somebody did where.</summary>
    public static IEnumerable<(Type Type, string Property)> Secrets => [(typeof(ServiceCertificate), nameof(ServiceCertificate.Name)), (typeof(ServiceCertificate), nameof(ServiceCertificate.Lines))];

    public static IEnumerable<Type> Reminders => [typeof(RepairsOverdue), typeof(RoundsDue)];

    public static IEnumerable<ModulePage> Pages =>
    [
        new(Group, "服务点位", "/points", Permission.ReadRecords), new(Group, "点位巡查", "/inspections", Permission.ReadRecords),
        new(Group, "公益项目", "/projects", Permission.ReadRecords), new(Group, "礼遇管理", "/courtesy/offers", Permission.ReadRecords), new(Group, "星级认定", "/stars", Permission.ReadRecords),
        new(Group, "服务记录凭据", "/certificates", Permission.ReadRecords),
        new(Own, "我的值班", "/me/duties"), new(Own, "我的礼遇", "/me/courtesy"), new(Own, "我的服务凭据", "/me/certificates"),
    ];

    /// <summary>One part for each kind the district keeps.</summary>
    public static async Task<IReadOnlyList<Measure>> PartsAsync(ShijiDb db, CancellationToken cancel) =>
    [
        .. (await db.Set<PointKind>().AsNoTracking().OrderBy(k => k.Ordinal).ToListAsync(cancel)).SelectMany(k => InspectionMeasures.OfKind(k.Name)),
        .. (await db.Set<GoodsKind>().AsNoTracking().OrderBy(k => k.Ordinal).ToListAsync(cancel)).SelectMany(GoodsMeasures.Of),
    ];

    public static async Task InstallAsync(ShijiDb db, CancellationToken cancel)
    {
        var points = await db.Set<PointKind>().Select(k => k.Name).ToListAsync(cancel);
        db.AddRange(PointKind.Standard.Select((name, i) => new PointKind { Name = name, Ordinal = i }).Where(k => !points.Contains(k.Name)));
        var goods = await db.Set<GoodsKind>().Select(k => k.Name).ToListAsync(cancel);
        db.AddRange(GoodsKind.Standard.Select((k, i) => new GoodsKind { Name = k.Name, Unit = k.Unit, Ordinal = i }).Where(k => !goods.Contains(k.Name)));
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<PointKind>().HasKey(k => k.Name);
        model.Entity<Point>().Property(p => p.Id).ValueGeneratedNever();
        model.Entity<Point>().HasIndex(p => p.OrganisationId);
        model.Entity<Duty>().HasIndex(d => new { d.PointId, d.Day });
        model.Entity<Duty>().HasIndex(d => new { d.PersonId, d.Day }).HasFilter("person_id IS NOT NULL");
        model.Entity<Duty>().Property(d => d.State).IsConcurrencyToken();
        model.Entity<Inspection>().HasIndex(i => new { i.Day, i.OrganisationId });
        model.Entity<Inspection>().HasIndex(i => new { i.PointId, i.Day });
        model.Entity<InspectionStep>().HasIndex(s => s.InspectionId);
        model.Entity<InspectionRound>().HasIndex(r => r.DueOn);
        model.Entity<RoundPoint>().HasKey(p => new { p.RoundId, p.PointId });

        model.Entity<Project>().HasKey(p => p.Code);
        model.Entity<GoodsKind>().HasKey(k => k.Name);
        model.Entity<GoodsMovement>().HasIndex(m => new { m.Day, m.OrganisationId });
        model.Entity<GoodsMovement>().HasIndex(m => new { m.Project, m.Goods, m.Day });
        model.Entity<GoodsMovement>().HasIndex(m => m.CorrectionOf).HasFilter("correction_of IS NOT NULL");
        model.Entity<ReadingRoom>().HasIndex(r => new { r.Day, r.OrganisationId });
        model.Entity<ReadingRoom>().ToTable(t => t.HasCheckConstraint("until_after_day", "until IS NULL OR until > day"));

        model.Entity<Provider>().HasIndex(p => p.PassFingerprint).IsUnique();
        model.Entity<Offer>().HasIndex(o => o.ProviderId);
        model.Entity<Redemption>().HasIndex(r => new { r.Day, r.OrganisationId });
        model.Entity<Redemption>().HasIndex(r => new { r.OfferId, r.PersonId });
        model.Entity<Redemption>().HasIndex(r => r.PersonId);
        model.Entity<Redemption>().HasIndex(r => r.CodeFingerprint).IsUnique();

        model.Entity<StarCase>().HasIndex(c => new { c.State, c.Day });
        model.Entity<StarCase>().HasIndex(c => c.PersonId);
        model.Entity<StarCase>().Property(c => c.State).IsConcurrencyToken();
        model.Entity<StarAward>().HasIndex(a => new { a.Day, a.OrganisationId });
        model.Entity<StarAward>().HasIndex(a => new { a.PersonId, a.Level }).IsUnique().HasFilter("state = 0"); // one star of one level, held

        model.Entity<ServiceCertificate>().Ignore(c => c.Served);
        model.Entity<ServiceCertificate>().HasIndex(c => c.Code).IsUnique();
        model.Entity<ServiceCertificate>().HasIndex(c => new { c.Day, c.OrganisationId });
        model.Entity<ServiceCertificate>().HasIndex(c => new { c.PersonId, c.Digest }).IsUnique().HasFilter("revoked_at IS NULL"); // the same content once
        model.Entity<ServiceCertificate>().Property(c => c.RevokedAt).IsConcurrencyToken();
        model.Entity<CertificateRequest>().HasIndex(r => new { r.State, r.OrganisationId });
        model.Entity<CertificateRequest>().HasIndex(r => r.PersonId);
        model.Entity<CertificateRequest>().Property(r => r.State).IsConcurrencyToken();
    }

    public static IServiceCollection AddConsequences(this IServiceCollection services) => services
        .AddScoped<PointCheck>().AddScoped<OpenPoint>().AddScoped<AmendPoint>().AddScoped<ClosePoint>().AddScoped<KeepPointKind>().AddScoped<PointsUnder>().AddScoped<PointMap>()
        .AddScoped<PlanDuty>().AddScoped<SettleDuty>().AddScoped<MyDuties>()
        .AddScoped<RecordInspection>().AddScoped<FollowInspection>().AddScoped<OpenRound>().AddScoped<RoundProgress>()
        .AddScoped<StartProject>().AddScoped<GoodsStock>().AddScoped<MoveGoods>().AddScoped<CountGoods>().AddScoped<CorrectGoods>().AddScoped<OpenRoom>().AddScoped<KeepGoodsKind>()
        .AddScoped<KeepProvider>().AddScoped<PublishOffer>().AddScoped<OfferGate>().AddScoped<TakeOffer>().AddScoped<MyCourtesy>().AddScoped<ConfirmRedemption>()
        .AddScoped<StarLevels>().AddScoped<ServedTime>().AddScoped<EligibleStars>().AddScoped<ProposeStar>().AddScoped<AnswerStar>()
        .AddScoped<ServedLines>().AddScoped<DraftCertificate>().AddScoped<IssueCertificate>().AddScoped<AnswerCertificateRequest>().AddScoped<RevokeCertificate>()
        .AddScoped<VerifyCertificate>().AddScoped<OwnCertificates>().AddScoped<OpenCertificate>();
}
