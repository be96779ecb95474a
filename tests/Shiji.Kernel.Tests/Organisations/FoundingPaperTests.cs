using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Organisations;

/// <summary>V-ORG-2 and V-ORG-5: enough members or an approved reason, and one organisation of a type to a credit code.</summary>
public sealed class FoundingPaperTests
{
    private const string Credit = "91440300MA5DA1234X";

    [Theory, OnEachDatabase]
    public async Task What_the_papers_lack_is_refused_at_its_field(Database database)
    {
        await using var staff = await StaffedDistrict.OpenAsync(database, ModuleList.Kernel, _ => { });
        var code = Credit[..17] + CreditCode.CheckOf(Credit);
        async Task<string?> TryAsync(string own, OrganisationType type, FoundingPapers papers, Field field = Field.Community, string? credit = null, Actor? actor = null) =>
            (await staff.AsAsync(actor ?? Actor.System, s => s.GetRequiredService<EstablishOrganisation>().DoAsync(new(own, own, type, field, "HERE", new(new(2022, 6, 1), "团批〔2022〕1号")) { CreditCode = credit }, papers))).Refusal?.Field;
        Assert.Equal("members", await TryAsync("A", OrganisationType.Branch, new(null)));
        Assert.Equal("exempt", await TryAsync("A", OrganisationType.Branch, new(2)));
        Assert.Equal("exempt", await TryAsync("A", OrganisationType.GeneralBranch, new(29)));
        Assert.Equal("exempt", await TryAsync("A", OrganisationType.Committee, new(99)));
        Assert.Null(await TryAsync("A", OrganisationType.Branch, new(3)));
        Assert.Null(await TryAsync("B", OrganisationType.Branch, new(2, "区委组织部批复单独建支部")));
        Assert.Null(await TryAsync("C", OrganisationType.JointBranch, new(null)));
        Assert.Equal("credit-code", await TryAsync("D", OrganisationType.Branch, new(5), Field.NonPublic));
        Assert.Null(await TryAsync("D", OrganisationType.Branch, new(5), Field.NonPublic, code));
        Assert.Equal("credit-code", await TryAsync("E", OrganisationType.Branch, new(5), Field.NonPublic, code));
        Assert.Null(await TryAsync("E", OrganisationType.Branch, new(5, ManySites: true), Field.NonPublic, code));
        Assert.Equal("code", await TryAsync("E", OrganisationType.Branch, new(5)));
        Assert.Equal("parent", await TryAsync("F", OrganisationType.Branch, new(5), actor: await staff.PostAsync(staff.There, StandardRoles.Secretary)));
    }
}
