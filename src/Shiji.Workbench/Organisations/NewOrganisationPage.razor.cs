using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;
using Shiji.Ui;
using Realm = Shiji.Kernel.Organisations.Field;

namespace Shiji.Workbench;

/// <summary>成立组织页 — with what the application says held against the rules of its first day.</summary>
public sealed partial class NewOrganisationPage
{
    internal static readonly Choice[] Types = [.. Enum.GetValues<OrganisationType>().Where(t => t != OrganisationType.DistrictCommittee).Select(t => new Choice($"{t}", t.Word()))];

    internal static readonly Choice[] Fields = [.. Enum.GetValues<Realm>().Select(f => new Choice($"{f}", f.Word()))];

    private static readonly Choice[] Sites = [new("many", "这个单位在另一处场所已有同类组织，这里另建")];

    [Inject] private EstablishOrganisation Establish { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "under")] private string? Under { get; set; }

    [SupplyParameterFromForm(Name = "parent")] private string? Parent { get; set; }

    [SupplyParameterFromForm(Name = "name")] private string? Name { get; set; }

    [SupplyParameterFromForm(Name = "short")] private string? Short { get; set; }

    [SupplyParameterFromForm(Name = "code")] private string? Code { get; set; }

    [SupplyParameterFromForm(Name = "type")] private string? Type { get; set; }

    [SupplyParameterFromForm(Name = "field")] private string? Kind { get; set; }

    [SupplyParameterFromForm(Name = "credit")] private string? Credit { get; set; }

    [SupplyParameterFromForm(Name = "members")] private string? Members { get; set; }

    [SupplyParameterFromForm(Name = "exempt")] private string? Exempt { get; set; }

    [SupplyParameterFromForm(Name = "day")] private string? Day { get; set; }

    [SupplyParameterFromForm(Name = "document")] private string? Document { get; set; }

    private async Task FoundAsync()
    {
        var made = await TryAsync();
        Said(made.Refusal, "/organisations/new", made.Ok ? made.Value.Code : null);
    }

    private async Task<Outcome<Organisation>> TryAsync()
    {
        var (parent, day) = (await Directory.FindAsync(Parent, Cancel), DayOf(Day, "day"));
        if (!parent.Ok) return parent.Refusal with { Field = "parent" };
        if (!day.Ok) return day.Refusal;
        if (!Enum.TryParse<OrganisationType>(Type, out var type) || !Enum.IsDefined(type)) return new Refusal("请选择类型。", "type");
        if (!Enum.TryParse<Realm>(Kind, out var field) || !Enum.IsDefined(field)) return new Refusal("请选择领域。", "field");
        if (string.IsNullOrWhiteSpace(Document)) return new Refusal("请填写批准成立的文号。", "document");
        if (!string.IsNullOrWhiteSpace(Members) && NumberOf(Members) is null) return new Refusal("请填整数，不带小数和单位。", "members");
        string? credit = null;
        if (!string.IsNullOrWhiteSpace(Credit))
        {
            var read = ReadCreditCode.Of(Credit);
            if (!read.Ok) return read.Refusal;
            credit = read.Value;
        }

        var founding = new Founding(Code?.Trim() ?? "", Name?.Trim() ?? "", type, field, parent.Value.Code, new(day.Value, Document.Trim())) { CreditCode = credit, ShortName = string.IsNullOrWhiteSpace(Short) ? null : Short.Trim() };
        return await Establish.DoAsync(founding, new(NumberOf(Members), string.IsNullOrWhiteSpace(Exempt) ? null : Exempt.Trim(), Posted("sites").Count > 0), Cancel);
    }
}
