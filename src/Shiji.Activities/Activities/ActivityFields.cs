using System.Globalization;
using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Results;

namespace Shiji.Activities;

/// <summary>读活动表 — what was typed, as a plan; organisations by code or name.</summary>
internal sealed class ActivityFields(OrganisationDirectory directory)
{
    /// <param name="organisation">Where it can no longer be chosen.</param>
    public async Task<Outcome<ActivityPlan>> ReadAsync(IFormCollection form, int? organisation, CancellationToken cancel)
    {
        if (organisation is null)
        {
            if (string.IsNullOrWhiteSpace(form["organisation"])) return new Refusal("请填写算在哪个组织：组织代码或全称。", "organisation");
            var found = await directory.FindAsync(form["organisation"], cancel);
            if (!found.Ok) return found.Refusal with { Field = "organisation" };
            organisation = found.Value.Id;
        }

        var partners = new List<(int, bool)>();
        foreach (var name in ((string?)form["partners"] ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var found = await directory.FindAsync(name, cancel);
            if (!found.Ok) return new Refusal($"联合单位“{name}”没有找到，请写组织代码或全称；区外的单位写在内容里。", "partners");
            partners.Add((found.Value.Id, true));
        }

        return Of(form) with { OrganisationId = organisation.Value, Partners = partners };
    }

    /// <summary>As typed, to be shown again.</summary>
    public static ActivityPlan Of(IFormCollection form) => new(form["kind"], form["category"], form["title"], 0)
    {
        Leader = form["leader"],
        Summary = form["summary"],
        Audience = form["audience"],
        Risks = form["risks"],
        Risk = int.TryParse(form["risk"], NumberStyles.None, CultureInfo.InvariantCulture, out var risk) && Enum.IsDefined((RiskLevel)risk) ? (RiskLevel)risk : RiskLevel.Ordinary,
        Insurance = form["insurance"],
        Command = form["command"],
        Questions = form["questions"],
        Project = form["project"],
    };
}
