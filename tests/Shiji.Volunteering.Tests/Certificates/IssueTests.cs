using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Volunteering.Tests.Certificates;

public sealed class IssueTests
{
    [Theory, OnEachDatabase]
    public async Task Only_service_in_force_that_the_issuer_recorded_is_counted(Database database)
    {
        await using var district = await Ledger.OpenAsync(database);
        var made = await district.IssuedAsync();
        Assert.Equal((185, 30, 3, 3), (made.Minutes, made.BackFilled, made.Times, made.Activities)); // not elsewhere, not in notice, not refused, no ceremony
        Assert.Equal("其中补录 30 分钟，占 16.2%", made.BackFilledWord());
        Assert.Equal(["2月1日楼道清理", "3月1日楼道清理", "4月1日楼道清理"], made.Served.Select(l => l.Activity));
        Assert.All(made.Served, l => Assert.Equal(("社区服务", "社区广场", "负责人甲"), (l.Content, l.Place, l.Leader)));
        var chief = await district.PostAsync(Kernel.Tests.Districts.District.Root, StandardRoles.Secretary);
        Assert.Equal(685, (await district.IssueAsync(chief, Kernel.Tests.Districts.District.Root)).Value!.Certificate.Minutes); // the district above both streets
        Assert.Equal(185, (await district.IssueAsync(chief, district.Street)).Value!.Certificate.Minutes); // the street above one
        Assert.Equal(500, (await district.IssueAsync(await district.PostAsync(district.There, StandardRoles.Secretary), district.There)).Value!.Certificate.Minutes);
    }

    [Theory, OnEachDatabase]
    public async Task What_cannot_be_issued_is_refused_with_its_field(Database database)
    {
        await using var district = await Ledger.OpenAsync(database);
        Line.Refused("first", (await district.IssueAsync(person: 2)).Refusal); // served nowhere
        Line.Refused("first", (await district.IssueAsync(last: new(2022, 1, 5))).Refusal);
        Line.Refused("last", (await district.IssueAsync(last: new(2021, 12, 31))).Refusal);
        Line.Refused("last", (await district.IssueAsync(last: district.District.Clock.Today.AddDays(1))).Refusal);
        Line.Refused("organisation", (await district.IssueAsync(organisation: district.There)).Refusal);
        Line.Refused("post", (await district.IssueAsync(await district.PostAsync(district.Here, "officer"))).Refusal);
        Assert.Equal(0, await district.SeeAsync(db => db.Set<ServiceCertificate>().CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task The_same_content_is_issued_once_and_another_content_anew(Database database)
    {
        await using var district = await Ledger.OpenAsync(database);
        var first = await district.IssuedAsync();
        var again = (await district.IssueAsync()).Value!;
        Assert.Equal((first.Id, true), (again.Certificate.Id, again.Again));
        var tried = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => district.IssueAsync(last: new(2022, 3, 31)))));
        Assert.Single(tried.Select(t => t.Value!.Certificate.Id).Distinct());
        Assert.Single(tried, t => !t.Value!.Again); // of many at once, one made it
        await Ledger.ServeAsync(district, district.Here, new(2022, 7, 1), 10);
        Assert.False((await district.IssueAsync()).Value!.Again);
        Assert.Null(await district.DoAsync((RevokeCertificate v) => v.DoAsync(first.Id, "作废"), district.Secretary));
        Assert.Equal(3, await district.SeeAsync(db => db.Set<ServiceCertificate>().Select(c => c.Code).Distinct().CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task In_legal_mode_it_is_called_a_certificate_and_nobody_issues_their_own(Database database)
    {
        await using var district = await Ledger.OpenAsync(database);
        var (mine, other) = (await OwnSecretaryAsync(district), await district.PostAsync(district.Here, "reviewer"));
        var record = (await district.IssueAsync(mine)).Value!.Certificate; // a platform record is no certificate
        Assert.Equal((CertificateEdition.Record, "志愿服务平台记录"), (record.Edition, record.Edition.Title()));
        await Ledger.LegalAsync(district, district.District.Clock.Today);
        Line.Refused("person", (await district.IssueAsync(mine)).Refusal);
        var legal = (await district.IssueAsync(other)).Value!;
        Assert.Equal((CertificateEdition.Legal, "志愿服务记录证明", false), (legal.Certificate.Edition, legal.Certificate.Edition.Title(), legal.Again));
        Assert.Equal(CertificateEdition.Record, (await district.SeeAsync(db => db.Set<ServiceCertificate>().SingleAsync(c => c.Id == record.Id))).Edition); // what was printed stays what it was
    }

    [Theory, OnEachDatabase]
    public async Task The_log_holds_neither_the_name_nor_where_somebody_served_and_a_look_at_the_whole_is_in_it(Database database)
    {
        await using var district = await Ledger.OpenAsync(database);
        var made = await district.IssuedAsync();
        var before = await district.SeeAsync(db => db.Set<LogEntry>().Where(e => e.Subject == "service_certificate").ToListAsync());
        Assert.NotEmpty(before);
        Assert.DoesNotContain(before, e => e.After!.Contains(made.Name!, StringComparison.Ordinal) || e.After.Contains("楼道清理", StringComparison.Ordinal));
        Line.Refused("reason", (await district.DoAsync((OpenCertificate v) => v.DoAsync(made.Id, " "), district.Secretary)).Refusal);
        Line.Refused("post", (await district.DoAsync((OpenCertificate v) => v.DoAsync(made.Id, "交给本人"), await district.PostAsync(district.Here, "reviewer"))).Refusal);
        Line.Refused("certificate", (await district.DoAsync((OpenCertificate v) => v.DoAsync(made.Id, "交给本人"), await district.PostAsync(district.There, StandardRoles.Secretary))).Refusal);
        Assert.Equal(made.Name, (await district.DoAsync((OpenCertificate v) => v.DoAsync(made.Id, "交给本人"), district.Secretary)).Value!.Name);
        var entry = await district.SeeAsync(db => db.Set<LogEntry>().SingleAsync(e => e.Act == LogAct.Revealed));
        Assert.Equal(("person", "1", "志愿服务平台记录全文：交给本人"), (entry.Subject, entry.SubjectId, entry.Reason));
    }

    [Theory, OnEachDatabase]
    public async Task The_list_finds_by_code_number_and_state_and_by_name_only_for_those_who_may_read_people(Database database)
    {
        await using var district = await Ledger.OpenAsync(database);
        var made = await district.IssuedAsync();
        Task<int> Found(Actor actor, string? text, CertificateState? state = null) => district.AsAsync(actor, s => new CertificateList(text, state?.ToString()).Of((Kernel.Data.ShijiDb)s.GetService(typeof(Kernel.Data.ShijiDb))!, null).CountAsync());
        var reader = await district.PostAsync(district.Here, "reader");
        foreach (var text in (string?[])[null, "1", CertificateCode.Grouped(made.Code)]) Assert.Equal(1, await Found(reader, text));
        Assert.Equal((1, 0, 0), (await Found(district.Secretary, made.Name), await Found(reader, made.Name), await Found(district.Secretary, "别人")));
        Assert.Equal((1, 0), (await Found(reader, null, CertificateState.Valid), await Found(reader, null, CertificateState.Revoked)));
        Assert.Equal(0, await Found(await district.PostAsync(district.There, StandardRoles.Secretary), null)); // another street's
    }

    private static async Task<Actor> OwnSecretaryAsync(Kernel.Tests.Districts.StaffedDistrict district)
    {
        var actor = await district.PostAsync(district.Here, StandardRoles.Secretary);
        await district.SeeAsync(async db =>
        {
            (await db.Set<Kernel.People.Person>().SingleAsync(p => p.Id == 1)).AccountId = actor.AccountId;
            return await db.SaveChangesAsync();
        });
        return actor;
    }
}
