using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Volunteering.Tests.Certificates;

public sealed class OwnTests
{
    [Theory, OnEachDatabase]
    public async Task Somebody_makes_a_platform_record_of_all_their_service_at_once(Database database)
    {
        await using var district = await Ledger.OpenAsync(database);
        var (me, other) = (await district.OwnAsync(1), await district.OwnAsync(2));
        Task<Outcome<IssuedCertificate>> Make(Actor who) => district.DoAsync((OwnCertificates v) => v.MakeAsync(Ledger.First, Ledger.Last), who);
        var made = (await Make(me)).Value!.Certificate;
        Assert.Equal((685, District.Root, CertificateAsker.Self), (made.Minutes, made.OrganisationId, made.AskedBy)); // of both streets, by the district
        Assert.Equal("本人", made.IssuedBy); // not by the whole name that the account bears
        Assert.True((await Make(me)).Value!.Again);
        Line.Refused("first", (await Make(other)).Refusal);
        Line.Refused("person", (await Make(district.Secretary)).Refusal); // no file
        Assert.Equal(made.Id, Assert.Single((await district.DoAsync((OwnCertificates v) => v.ReadAsync(), me))!.Issued).Id);
        Assert.Empty((await district.DoAsync((OwnCertificates v) => v.ReadAsync(), other))!.Issued);
        Assert.Equal(made.Id, (await district.DoAsync((OwnCertificates v) => v.FindAsync(made.Id), me))!.Id);
        Assert.Null(await district.DoAsync((OwnCertificates v) => v.FindAsync(made.Id), other)); // somebody else's
    }

    [Theory, OnEachDatabase]
    public async Task In_legal_mode_somebody_asks_and_the_organisation_that_recorded_issues(Database database)
    {
        await using var district = await Ledger.OpenAsync(database);
        var (me, other) = (await district.OwnAsync(1), await district.OwnAsync(2));
        await Ledger.LegalAsync(district, new(2023, 1, 1));
        Line.Refused("organisation", (await district.DoAsync((OwnCertificates v) => v.MakeAsync(Ledger.First, Ledger.Last), me)).Refusal);
        Task<Refusal?> Ask(int organisation, Actor who, DateOnly? last = null) => district.DoAsync((OwnCertificates v) => v.AskAsync(organisation, Ledger.First, last ?? Ledger.Last), who);
        Line.Refused("organisation", await Ask(district.Street, me)); // recorded nothing itself
        Line.Refused("organisation", await Ask(district.Here, other));
        Line.Refused("first", await Ask(district.Here, me, new(2022, 1, 2)));
        Assert.Null(await Ask(district.Here, me));
        Line.Refused("organisation", await Ask(district.Here, me)); // waits already
        Assert.Null(await Ask(district.There, me));
        var asked = await district.SeeAsync(db => db.Set<CertificateRequest>().ToDictionaryAsync(r => r.OrganisationId, r => r.Id));
        Task<Outcome<IssuedCertificate>> Issue(Guid id, Actor by) => district.DoAsync((AnswerCertificateRequest v) => v.IssueAsync(id), by);
        Line.Refused("request", (await Issue(asked[district.There], district.Secretary)).Refusal); // not theirs
        Line.Refused("post", (await Issue(asked[district.Here], await district.PostAsync(district.Here, "officer"))).Refusal);
        var issued = (await Issue(asked[district.Here], district.Secretary)).Value!.Certificate;
        Assert.Equal((185, CertificateAsker.Request, CertificateEdition.Legal), (issued.Minutes, issued.AskedBy, issued.Edition));
        Line.Refused("request", (await Issue(asked[district.Here], district.Secretary)).Refusal); // done
        var there = await district.PostAsync(district.There, StandardRoles.Secretary);
        Line.Refused("reason", await district.DoAsync((AnswerCertificateRequest v) => v.ReturnAsync(asked[district.There], ""), there));
        Assert.Null(await district.DoAsync((AnswerCertificateRequest v) => v.ReturnAsync(asked[district.There], "起止不对"), there));
        Assert.Equal(2, await district.SeeAsync(db => db.Set<Notice>().CountAsync(n => n.AccountId == me.AccountId)));
        Assert.Equal(["已出具", "已退回"], (await district.DoAsync((OwnCertificates v) => v.ReadAsync(), me))!.Asked.Select(a => a.Request.State.Word()).Order(StringComparer.Ordinal));
    }
}
