using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Tallies;
using Shiji.Kernel.Time;

namespace Shiji.Web.Tests.Districts;

/// <summary>One district, two sub-districts, three communities, six branches; volunteers, study and a correction.</summary>
public static class SmallDistrict
{
    public const string Root = "YS00";
    public const string Subdistrict = "YS01";
    public const string Community = "YS0101";
    public const string Branch = "YS010101";
    public const string Identity = "440307199003071234";
    public const int ServicesOfBranch = 120;

    private static readonly DateOnly Founded = new(2015, 5, 4);

    public static IReadOnlyList<string> FullNames { get; } = [.. "柳清越 沈望舒 顾南乔 许知远山 程一帆 陆星河 江照晚 苏见秋".Split(' ')];

    public static Guid Superseded { get; } = new("018a0000-0000-7000-8000-000000000001");

    public static Guid Correction { get; } = new("018a0000-0000-7000-8000-000000000002");

    public static async Task FoundAsync(IServiceProvider services)
    {
        var (db, clock) = (services.GetRequiredService<ShijiDb>(), services.GetRequiredService<DistrictClock>());
        await FormerRegisters.KeepAsync(db);
        db.Add(new Book { OpensOn = new(2021, 7, 1), RootId = 1 });
        db.Add(new Organisation { Id = 1, Code = Root, Name = "共青团云水区委员会" });
        db.Add(new Placement { OrganisationId = 1, From = Founded });
        db.Add(new OrganisationSpell
        {
            Id = clock.NewId(),
            OrganisationId = 1,
            Day = Founded,
            Name = "共青团云水区委员会",
            Type = OrganisationType.DistrictCommittee,
            Field = Field.Agency,
            State = OrganisationState.Active,
            Reason = SpellReason.Established,
        });
        db.Add(new StaleMark { Kind = StaleMark.Tree });
        db.AddRange(FullNames.Select((name, i) => new Person { Id = i + 1, Name = name, OrganisationId = 1 }));
        await db.SaveChangesAsync();
        if (services.GetService<Vault>() is { } vault)
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == 1)).Keep(new(IdentityKind.Resident, Identity), vault);
            await db.SaveChangesAsync();
        }


        var establish = services.GetRequiredService<EstablishOrganisation>();
        async Task<int> Establish(string code, string name, OrganisationType type, Field field, int parent)
        {
            var made = await establish.DoAsync(code, name, type, field, parent, new(Founded.AddMonths(1), "云团〔2015〕3号"));
            Assert.True(made.Ok, made.Refusal?.Message);
            return made.Value.Id;
        }

        var one = await Establish(Subdistrict, "共青团清溪街道工作委员会", OrganisationType.SubdistrictCommittee, Field.Community, 1);
        var two = await Establish("YS02", "共青团望湖街道工作委员会", OrganisationType.SubdistrictCommittee, Field.Community, 1);
        var communities = new[] { (Community, "清溪街道柳岸社区团委", one), ("YS0102", "清溪街道石桥社区团委", one), ("YS0201", "望湖街道月湾社区团委", two) };
        foreach (var (code, name, parent) in communities)
        {
            var community = await Establish(code, name, OrganisationType.Committee, Field.Community, parent);
            for (var i = 1; i <= 2; i++)
                await Establish($"{code}0{i}", $"{name[4..6]}社区第{"一二"[i - 1]}团支部", OrganisationType.Branch, i == 1 ? Field.Community : Field.NonPublic, community);
        }
    }

    public static async Task RecordAsync(IServiceProvider services, Catalogue catalogue)
    {
        var (db, importer) = (services.GetRequiredService<ShijiDb>(), services.GetRequiredService<RecordImporter>());
        var branches = db.Set<Organisation>().Where(o => o.Code.Length == 8).OrderBy(o => o.Id).Select(o => o.Id).ToArray();
        await importer.InsertAsync(new SmallRecords(catalogue, services.GetRequiredService<DistrictClock>()).All(branches));
    }
}
