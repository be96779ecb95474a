using Microsoft.EntityFrameworkCore;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.People;
using Shiji.Kernel.Rates;
using Shiji.Kernel.Results;
using Shiji.Kernel.Secrecy;
using Shiji.Kernel.Time;

namespace Shiji.Volunteering;

/// <summary>申请注册 — by the person, from anywhere: opens their account and leaves what they said with the organisation they chose. It asks nobody's files, so its answer tells nothing of them.</summary>
public sealed class ApplyToVolunteer(ShijiDb db, OpenOwnAccount open, RegisterPerson register, Vault vault, RuleReader rules, TakeAllowance allowance, Acting acting, DistrictClock clock)
{
    /// <param name="account">Of whoever is signed in already; then name and password are not asked.</param>
    public async Task<Refusal?> DoAsync(Applicant entry, string? userName, string? password, string? again, Guid? account, string address, CancellationToken cancel = default)
    {
        var book = await rules.OnAsync(clock.Today, cancel);
        var drafted = register.Draft(entry.Entry());
        if (!drafted.Ok) return drafted.Refusal;
        var person = drafted.Value;
        if (Check(entry, person.BornOn!.Value, book) is { } wrong) return wrong;

        using var _ = acting.As((acting.Now.AccountId is null ? Actor.Nobody with { Name = person.Name, Address = address } : acting.Now).ByProgram());
        if (!await ServiceCommunities.At(db, clock.Today).AnyAsync(c => c.Id == entry.OrganisationId, cancel)) return new Refusal("请选择一个社区。", "organisation");
        if (account is { } own && await BarredAsync(own, cancel) is { } barred) return barred;
        if (account is null && book.Find(VolunteerRules.Applications) is { } most
            && await allowance.DoAsync($"volunteer:{address}", clock.UtcNow.Ticks / TimeSpan.TicksPerDay, 1, (int)most.Value, cancel) == 0)
            return new Refusal("今天从这个网络提交的申请太多了，请明天再来，或者到社区当面办理。", "organisation");

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (account is null)
        {
            var opened = await open.DoAsync(userName, person.Name, password, again, cancel);
            if (!opened.Ok) return opened.Refusal;
            account = opened.Value.Id;
        }

        var application = await db.Set<VolunteerApplication>().SingleOrDefaultAsync(a => a.AccountId == account, cancel);
        if (application is null)
        {
            application = new() { Id = clock.NewId(), AccountId = account.Value, Shown = "" };
            db.Add(application);
        }

        (application.OrganisationId, application.Day, application.State, application.AskedAt) = (entry.OrganisationId, clock.Today, ApplicationState.Waiting, clock.UtcNow);
        (application.Shown, application.Content, application.Answer) = (Shown(person), vault.Seal(entry.Write(), VolunteerApplication.ContentPurpose), null);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private Refusal? Check(Applicant entry, DateOnly born, RuleBook book)
    {
        if (book.TooYoung(born, clock.Today) is { } young) return young;
        if (!entry.Consents.Contains("file")) return new Refusal("不同意建立档案就不能注册；您可以到社区了解后再决定。", "consents");
        if (!string.IsNullOrWhiteSpace(entry.Phone) && !entry.Consents.Contains("contact")) return new Refusal("填了电话，请同意用电话联系；不同意的，把电话空着也可以注册。", "consents");
        return Childhood.Check(born, entry.Entry(), book, clock.Today) is { } child ? child with { Field = child.Field?.StartsWith("consent", StringComparison.Ordinal) == true ? "consents" : child.Field } : null;
    }

    private async Task<Refusal?> BarredAsync(Guid account, CancellationToken cancel) => await db.Set<VolunteerApplication>().AsNoTracking().SingleOrDefaultAsync(a => a.AccountId == account, cancel) switch
    {
        { State: ApplicationState.Waiting } => new("您的申请正等社区审核，不用再提。", "organisation"),
        { State: ApplicationState.Accepted } => new("您已经是注册志愿者。", "organisation"),
        _ => null,
    };

    private static string Shown(Person person) => string.Join('，', new[] { person.MaskedName, $"{person.BornOn?.Year}年生", person.IdentityMask, person.PhoneMask }.OfType<string>());
}
