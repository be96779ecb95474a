using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Shiji.Accounts;

/// <summary>账号登记 — signing in, sessions and rights, in one visible list.</summary>
public static class AccountsServices
{
    private const string NameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@";

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(o => o.User.AllowedUserNameCharacters = NameCharacters);
        services.AddScoped<IUserStore<Account>, PasskeyStore>();
        return services
            .AddScoped<Visit>()
            .AddScoped<NoteRefused>()
            .AddScoped<SessionDesk>()
            .AddScoped<DeviceDesk>()
            .AddScoped<Guesses>()
            .AddScoped<SignIn>()
            .AddScoped<TakeCode>()
            .AddScoped<PassSecondFactor>()
            .AddScoped<SetSecondFactor>()
            .AddScoped<ConfirmIdentity>()
            .AddScoped<NamePasskey>()
            .AddScoped<RemovePasskey>()
            .AddScoped<PasswordCheck>()
            .AddScoped<ChangePassword>()
            .AddScoped<OpenAccount>()
            .AddScoped<OpenOwnAccount>()
            .AddScoped<KeepAccount>()
            .AddScoped<SeerReader>()
            .AddScoped<LinkAccount>()
            .AddScoped<MakeKey>()
            .AddScoped<RevokeKey>()
            .AddScoped<KeyDesk>()
            .AddScoped<SampleAccounts>();
    }

    /// <summary>The same, for a program that serves pages.</summary>
    /// <param name="domain">The name under which people know this site; null for whatever name a request was sent to.</param>
    public static IServiceCollection AddSignIn(this IServiceCollection services, string? domain = null)
    {
        services.AddAccounts().AddHttpContextAccessor().AddAuthentication(Cookie.Scheme).AddCookie(Cookie.Shape);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddDataProtection().SetApplicationName("shiji");
        services.AddSingleton<ProtectionKeys>().AddOptions<KeyManagementOptions>().Configure<ProtectionKeys>((options, keys) => options.XmlRepository = keys);
        services.AddSingleton(new PasskeyDomain(domain)).AddOptions<IdentityPasskeyOptions>().Configure<PasskeyDomain>((options, at) => at.Shape(options));
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>().AddScoped<Challenges>().AddScoped<OfferPasskey>().AddScoped<KeepPasskey>().AddScoped<PassByPasskey>();
        services.AddRateLimiter(StrangerRate.Shape);
        return services.AddSingleton<SetUpState>().AddScoped<SetUpDistrict>().AddScoped<IAuthorizationHandler, NeedsHandler>();
    }

    public static WebApplication UseSignIn(this WebApplication app)
    {
        app.Use(SetUpGate.PassAsync);
        app.UseAuthentication();
        app.Use(Gate.PassAsync);
        app.UseAuthorization();
        return app;
    }
}
