using Microsoft.EntityFrameworkCore;
using Shiji.Activities;
using Shiji.Kernel.Access;
using Shiji.Kernel.Notices;
using Shiji.Kernel.Tests.Databases;

namespace Shiji.Volunteering.Tests.Certificates;

public sealed class VerifyTests
{
    [Theory, OnEachDatabase]
    public async Task Anybody_with_the_code_learns_a_masked_name_and_sums(Database database)
    {
        await using var district = await Ledger.OpenAsync(database);
        var made = await district.IssuedAsync();
        var seen = (await district.VerifyAsync(CertificateCode.Grouped(made.Code).ToLowerInvariant()))!; // as people type
        Assert.Equal((CertificateState.Valid, false, null), (seen.State, seen.Altered, seen.Now));
        Assert.Equal(new("试*", Ledger.First, Ledger.Last, "3", 3, CertificateText.Short(made.Digest)), seen.Said); // 185 minutes are 3.08 hours, and 3.0 as they are told
        Assert.Equal((made.Issuer, made.Day), (seen.Issuer, seen.Issued));
        Assert.DoesNotContain(made.Name!, seen.ToString(), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_wrong_code_says_nothing(Database database)
    {
        await using var district = await Ledger.OpenAsync(database);
        var made = await district.IssuedAsync();
        var other = made.Code[..^1] + (made.Code[^1] == 'A' ? 'B' : 'A');
        foreach (var code in (string?[])[other, made.Code[..12], made.Code + "A", $"{made.Id:N}", "", null, "%", new('A', 5000)]) Assert.Null(await district.VerifyAsync(code));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_revoked_says_so_and_not_why_and_the_person_is_told(Database database)
    {
        await using var district = await Ledger.OpenAsync(database);
        var me = await district.OwnAsync(1);
        var made = await district.IssuedAsync();
        Task<Kernel.Results.Refusal?> Revoke(string? reason, Actor actor) => district.DoAsync((RevokeCertificate v) => v.DoAsync(made.Id, reason), actor);
        Line.Refused("reason", await Revoke(" ", district.Secretary));
        Line.Refused("post", await Revoke("冒名", await district.PostAsync(district.Here, "officer")));
        Line.Refused("certificate", await Revoke("冒名", await district.PostAsync(district.There, StandardRoles.Secretary)));
        Assert.Null(await Revoke("冒名服务", district.Secretary));
        Line.Refused("certificate", await Revoke("再撤一次", district.Secretary));
        var seen = (await district.VerifyAsync(made.Code))!;
        Assert.Equal(CertificateState.Revoked, seen.State);
        Assert.DoesNotContain("冒名", $"{seen}{seen.Said}", StringComparison.Ordinal);
        var told = await district.SeeAsync(db => db.Set<Notice>().SingleAsync(n => n.AccountId == me.AccountId));
        Assert.Contains("冒名服务", told.Text, StringComparison.Ordinal);
        Assert.False((await district.IssueAsync()).Value!.Again); // what was revoked does not stand in the way
    }

    [Theory, OnEachDatabase]
    public async Task Records_corrected_since_are_told_as_they_are_now(Database database)
    {
        await using var district = await Ledger.OpenAsync(database);
        var made = await district.IssuedAsync();
        await Ledger.ServeAsync(district, district.Here, new(2022, 8, 1), 60); // came later, is no correction of what was said
        Assert.Null((await district.VerifyAsync(made.Code))!.Now);
        var rows = made.Served;
        await Ledger.CorrectAsync(district, rows[0].Attendance, 30); // 90 → 30
        await Ledger.CorrectAsync(district, rows[1].Attendance, 125); // 65 → 125: the sum is what it was, the records are not
        Assert.Equal("3 小时、3 次", (await district.VerifyAsync(made.Code))!.Now);
        await district.SeeAsync(async db =>
        {
            (await db.Set<Attendance>().SingleAsync(a => a.Id == rows[2].Attendance)).State = AttendanceState.Void;
            return await db.SaveChangesAsync();
        });
        Assert.Equal("2.5 小时、2 次", (await district.VerifyAsync(made.Code))!.Now);
        Assert.Equal("3", (await district.VerifyAsync(made.Code))!.Said!.Hours); // what was issued stays as it was
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_writes_into_a_line_behind_the_program_is_found_out(Database database)
    {
        await using var district = await Ledger.OpenAsync(database);
        var made = await district.IssuedAsync();
        await district.EditAsync(made.Id, c => c.Lines = c.Lines.Replace("\t90\t", "\t900\t", StringComparison.Ordinal));
        var seen = (await district.VerifyAsync(made.Code))!;
        Assert.True(seen.Altered);
        await district.EditAsync(made.Id, c => (c.Lines, c.Minutes) = (made.Lines, 1850));
        Assert.True((await district.VerifyAsync(made.Code))!.Altered);
        await district.EditAsync(made.Id, c => c.Minutes = made.Minutes);
        Assert.False((await district.VerifyAsync(made.Code))!.Altered);
    }

    [Theory, OnEachDatabase]
    public async Task Of_somebody_forgotten_only_the_end_is_told(Database database)
    {
        await using var district = await Ledger.OpenAsync(database);
        var made = await district.IssuedAsync();
        Assert.Contains(1, await district.SeeAsync(db => Task.FromResult(new VolunteeringModule().SeenAfter(db, Ledger.Last).ToHashSet())));
        Assert.Contains(await district.SeeAsync(db => new VolunteeringModule().MineAsync(db, 1)), r => r.Register == "服务记录凭据" && r.Content.Contains(CertificateCode.Grouped(made.Code), StringComparison.Ordinal));
        await district.EraseAsync(1);
        var seen = (await district.VerifyAsync(made.Code))!;
        Assert.Equal((CertificateState.Forgotten, null, false), (seen.State, seen.Said, seen.Altered));
        var kept = await district.SeeAsync(db => db.Set<ServiceCertificate>().SingleAsync(c => c.Id == made.Id));
        Assert.Equal((null, "", "", 185), (kept.Name, kept.Number, kept.Lines, kept.Minutes));
        Line.Refused("certificate", (await district.DoAsync((OpenCertificate v) => v.DoAsync(made.Id, "交给本人"), district.Secretary)).Refusal);
        Assert.DoesNotContain(1, await district.SeeAsync(db => Task.FromResult(new VolunteeringModule().SeenAfter(db, Ledger.Last).ToHashSet())));
    }
}
