using Shiji.Kernel.Data;
using Shiji.Kernel.People;
using Shiji.Kernel.Records;

namespace Shiji.Volunteering;

/// <summary>讲述注册 — who registered, masked, how, and how old they were.</summary>
internal sealed class RegistrationTelling : Telling<VolunteerRegistration>
{
    public override IReadOnlyList<string> Columns => ["志愿者编号", "注册渠道", "年龄段"];

    protected override async Task<IReadOnlyList<ToldRecord>> TellAsync(ShijiDb db, IReadOnlyList<VolunteerRegistration> rows, Func<VolunteerRegistration, long> amount, CancellationToken cancel)
    {
        var names = await db.MaskedNamesAsync([.. rows.Select(r => r.PersonId).OfType<int>()], cancel);
        return
        [
            .. rows.Select(r => new ToldRecord(r.Id, r.Day, r.OrganisationId, names.GetValueOrDefault(r.PersonId ?? 0, "志愿者"), r.VolunteerId is { } id ? $"/volunteers/{id}" : null, amount(r), r.Evidence, "已注册")
            {
                More = [r.VolunteerId is { } number ? VolunteerNumber.Of(number) : null, r.Channel.Word(), r.AgeBand.Word()],
            }),
        ];
    }
}
