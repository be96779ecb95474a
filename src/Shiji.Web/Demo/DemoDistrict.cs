using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;
using Shiji.League;
using Shiji.Samples.Longgang;
using Shiji.Web.Commands;

namespace Shiji.Web.Demo;

/// <summary>样本入库 — puts the sample district into an empty database, all of it or nothing.</summary>
internal sealed class DemoDistrict(IServiceProvider services)
{
    private static readonly DateOnly OpensOn = new(2022, 1, 1);

    private readonly Vault _vault = services.GetRequiredService<Vault>();

    /// <summary>Loads, opens the accounts of what its organisations bring, and counts; <paramref name="report"/> hears what is being done and how many of how many rows are in.</summary>
    public async Task LoadAsync(Catalogue catalogue, int scale, Progress.Report report, CancellationToken cancel)
    {
        var db = services.GetRequiredService<ShijiDb>();
        var district = new SampleDistrict(scale);
        using var unhurried = db.UnhurriedWork();
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            report("组织", 0, district.Organisations.Count);
            await db.Storage.InsertAsync(db, district.Organisations, null, cancel);
            await db.Storage.InsertAsync(db, district.Placements, null, cancel);
            await db.Storage.InsertAsync(db, district.Events, null, cancel);
            db.Add(new Book { OpensOn = OpensOn, RootId = district.Organisations[0].Id, SampleScale = scale });
            db.Add(new StaleMark { Kind = StaleMark.Tree });
            await db.SaveChangesAsync(cancel);

            var importer = services.GetRequiredService<RecordImporter>();
            await importer.InsertAsync(district.Spells, null, cancel);
            await db.Storage.InsertAsync(db, People(district), n => report("人员", n, district.PersonCount), cancel);
            await db.Storage.InsertAsync(db, district.Subjects(), null, cancel);
            var ids = catalogue.Registers.ToDictionary(r => r.Key, r => r.Id);
            await importer.InsertAsync(district.Rows(ids), n => report("工作记录", n, district.RowCount), cancel);
            await db.Storage.InsertAsync(db, district.Activities(), null, cancel);
            await importer.InsertAsync(district.Sessions(), n => report("活动场次", n, district.SessionCount), cancel);
            await importer.InsertAsync(district.Attendances(), n => report("参与记录", n, district.AttendanceCount), cancel);
            await db.Storage.InsertAsync(db, district.Points(), null, cancel);
            await importer.InsertAsync(district.Inspections(), null, cancel);
            await db.Storage.InsertAsync(db, district.Projects(), null, cancel);
            await importer.InsertAsync(district.Movements(), null, cancel);
            await importer.InsertAsync(district.Libraries(), null, cancel);
            await importer.InsertAsync(district.Awards(), null, cancel);
            await db.Storage.InsertAsync(db, district.Volunteers(), null, cancel);
            await importer.InsertAsync(district.Registrations(), n => report("志愿者注册", n, district.RegistrationCount), cancel);
            await importer.InsertAsync(district.Teams(), null, cancel);
            await db.Storage.InsertAsync(db, district.Leaders(), null, cancel);
            await importer.InsertAsync(district.Unions(), null, cancel);
            await db.Storage.InsertAsync(db, district.Members(), n => report("团员", n, district.MemberCount), cancel);
            await importer.InsertAsync(district.RollSpells(), null, cancel);
            await importer.InsertAsync(district.RollChanges(), null, cancel);
            await importer.InsertAsync(district.Transfers(), null, cancel);
            await importer.InsertAsync(district.TransferSteps(), null, cancel);
            await db.Storage.InsertAsync(db, district.DutyCampaigns(), null, cancel);
            await db.Storage.InsertAsync(db, district.BranchDuties(), null, cancel);
            await importer.InsertAsync(district.DutyLines(), n => report("评议和注册", n, 2 * district.MemberCount), cancel);
            await importer.InsertAsync(district.DuesMonths(), null, cancel);
            await db.Storage.InsertAsync(db, district.DuesLines(), null, cancel);
            await new KeepArrears(db, new(db), services.GetRequiredService<DistrictClock>()).AllAsync(cancel);
            await importer.InsertAsync(district.BuildTargets(), null, cancel);
            await db.Storage.InsertAsync(db, district.Recommendations(), null, cancel);
            await importer.InsertAsync(district.RecommendationSteps(), null, cancel);
            await importer.InsertAsync(district.OfficeTerms(), null, cancel);
            await importer.InsertAsync(district.Overruns(), null, cancel);
            await importer.InsertAsync(district.Appointments(), null, cancel);
            await db.Storage.InsertAsync(db, district.PostQuotas(), null, cancel);
            await importer.InsertAsync(district.RequiredPosts(), null, cancel);
            await importer.InsertAsync(district.Fillings(), null, cancel);
            await importer.InsertAsync(district.Reserves(), null, cancel);
            await db.Storage.InsertAsync(db, district.Admissions(), null, cancel);
            await importer.InsertAsync(district.AdmissionSteps(), null, cancel);
            await importer.InsertAsync(district.NumberBatches(), null, cancel);
            await importer.InsertAsync(district.NumberUses(), null, cancel);
            await transaction.CommitAsync(cancel);
        }

        report("整理索引", 0, 1);
        await db.Storage.SettleAsync(db, cancel);
        catalogue = await services.GetRequiredService<CatalogueOpening>().OpenAsync(cancel);
        await services.GetRequiredService<TallyBook>().RefreshAsync(catalogue, (_, done, of) => report("逐个度量入账", done, of), cancel);
        await db.Storage.SettleAsync(db, cancel);
    }

    private IEnumerable<Person> People(SampleDistrict district)
    {
        foreach (var invented in district.People())
        {
            var person = new Person { Id = invented.Id, Name = invented.Name, OrganisationId = invented.OrganisationId, BornOn = invented.BornOn };
            if (invented.IdentityNumber is { } number) person.Keep(new(IdentityKind.Resident, number), _vault);
            yield return person;
        }
    }
}
